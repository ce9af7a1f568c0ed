import {
  inThePostOf,
  theDepartmentHead,
  theHandler,
  theMayor,
  theSectionHead,
  theWelfareAuditor,
} from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import {
  approvingClosure,
  decidingAdoption,
  reviewingEffect,
  reviewingImplementation,
} from '../case-stories/places';

describe('where the separation of duties keeps the officer from a step', () => {
  const stuck = () =>
    reviewingImplementation()
      .when(deeds.implementationConfirmed({ by: inThePostOf(theHandler, theSectionHead) }))
      .thenRefused('isNoImplementer');

  it('the post above the section may take it, and it is offered there', () => {
    expect(stuck().mayBeDoneBy(theDepartmentHead)).toContain('ImplementationConfirmed');
    expect(stuck().mayBeDoneBy(theMayor)).toContain('ImplementationConfirmed');
    stuck()
      .when(deeds.implementationConfirmed({ by: theDepartmentHead }))
      .thenIn('verification.monitoring');
  });

  it('an auditor of another department may, once named, and it is offered from then on', () => {
    expect(stuck().mayBeDoneBy(theWelfareAuditor)).not.toContain('ImplementationConfirmed');
    const named = stuck().after(deeds.substituteNamed());
    expect(named.mayBeDoneBy(theWelfareAuditor)).toContain('ImplementationConfirmed');
    named
      .when(deeds.implementationConfirmed({ by: theWelfareAuditor }))
      .thenIn('verification.monitoring');
  });

  it('of those named for one step the last one may; for several steps there may be several', () => {
    const named = stuck().after(
      deeds.substituteNamed(),
      deeds.substituteNamed({ forFact: 'ClosureApproved' }),
    );
    expect(named.snapshot.context.substitutes).toEqual([
      { forFact: 'ImplementationConfirmed', person: theWelfareAuditor.person },
      { forFact: 'ClosureApproved', person: theWelfareAuditor.person },
    ]);
  });

  it('what they decide counts as decided by them: they judge no effect of it', () => {
    const confirmed = stuck().after(
      deeds.substituteNamed(),
      deeds.implementationConfirmed({ by: theWelfareAuditor }),
      deeds.effectCheckBegun(),
    );
    confirmed
      .when(deeds.effectJudged({ by: theWelfareAuditor }))
      .thenRefused('neitherWroteNorDecidedNorImplemented');
  });

  it('the post above takes 採否, the effect and 完了 too', () => {
    decidingAdoption()
      .when(deeds.adoptionDecided({ by: theDepartmentHead }))
      .thenIn('correction.planning');
    reviewingEffect()
      .when(deeds.effectJudged({ by: theDepartmentHead }))
      .thenIn('closure.preparing');
    approvingClosure()
      .when(deeds.closureApproved({ by: theDepartmentHead }))
      .thenIn('closure.closed');
  });
});
