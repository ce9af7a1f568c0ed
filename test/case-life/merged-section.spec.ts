import type { PersonActor, UnitPath } from '../../state-machines/actor';
import {
  anotherSection,
  theAuditor,
  theHandler,
  thePromoter,
  theSection,
  theSectionHead,
  theWelfareHead,
} from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import * as places from '../case-stories/places';

const [city, department] = theSection;

/** The case's section was merged into this one. */
const theSuccessor: UnitPath = [
  ...theSection.slice(0, -1),
  { id: 'residents-section', level: 'section', succeeds: ['registry-section'] },
];
const at = (unitPath: UnitPath, person: PersonActor): PersonActor => ({ ...person, unitPath });

describe('a case of a section that was merged into another', () => {
  const { accepted, triaged, planSubmitted, effectJudged } = deeds;

  it('is taken on by the people of the successor, and by nobody else', () => {
    places
      .reported()
      .when(accepted({ by: at(anotherSection, thePromoter) }))
      .thenRefused('isPromoterOrOfficerOfTheSection')
      .when(accepted({ by: at(theSuccessor, thePromoter) }))
      .thenIn('report.accepted')
      .when(triaged({ by: at(theSuccessor, theSectionHead) }))
      .thenIn('rootCause.containing+analysing');
  });

  it('may have a handler who works in the successor', () => {
    const handlerUnitPaths = [theSuccessor];
    places
      .taken()
      .when(triaged((usual) => ({ ...usual, found: { ...usual.found, handlerUnitPaths } })))
      .thenAccepted();
  });

  it('is planned by its handler along the line of the successor', () => {
    places
      .planning()
      .when(
        planSubmitted((usual) => ({
          ...usual,
          by: at(theSuccessor, theHandler),
          steps: usual.steps.map((step) =>
            step.unit === 'registry-section' ? { ...step, unit: 'residents-section' } : step,
          ),
        })),
      )
      .thenIn('correction.approving');
  });

  it('is planned along the line of the successor by a handler who works elsewhere by now, too', () => {
    const plannedFromElsewhere = (sectionPath: UnitPath | undefined) =>
      planSubmitted((usual) => ({
        ...usual,
        by: at(anotherSection, theHandler),
        steps: usual.steps.map((step) =>
          step.unit === 'registry-section' ? { ...step, unit: 'residents-section' } : step,
        ),
        found: { ...usual.found, ...(sectionPath !== undefined && { sectionPath }) },
      }));
    places
      .planning()
      .when(plannedFromElsewhere(undefined))
      .thenRefused('followsTheRouteOfTheRuleset')
      // Another section does not stand for the case's.
      .when(
        plannedFromElsewhere([
          ...theSection.slice(0, -1),
          { id: 'residents-section', level: 'section' },
        ]),
      )
      .thenRefused('followsTheRouteOfTheRuleset')
      .when(plannedFromElsewhere(theSuccessor))
      .thenIn('correction.approving');
  });

  it('has its effect judged by nobody of the successor: that is no other section', () => {
    places
      .reviewingEffect()
      .when(effectJudged({ by: at(theSuccessor, theAuditor) }))
      .thenRefused('verifiesForThisKind');
  });
});

describe('a department that was merged into another', () => {
  const welfare = theWelfareHead.unitPath;
  const merged = (path: UnitPath): UnitPath => {
    const [, own, ...below] = path;
    if (city === undefined || own === undefined || department === undefined)
      throw new Error('A section without a department');
    return [city, { ...own, succeeds: [department.id] }, ...below];
  };

  it('is no other department than its successor: 追認 comes from a third one', () => {
    const { countersigned } = deeds;
    places
      .withException()
      .when(countersigned({ by: at(merged(welfare), theWelfareHead) }))
      .thenRefused('isOfAnotherDepartment')
      .when(countersigned({ by: theWelfareHead }))
      .thenAccepted();
  });
});
