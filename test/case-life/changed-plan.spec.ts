import { openActions } from '../../state-machines/case/v1/derived';
import {
  theAuditor,
  theColleague,
  theNeighbour,
  theQualityManager,
  theSectionHead,
} from '../case-stories/cast';
import type { Change } from '../case-stories/deed';
import * as deeds from '../case-stories/deeds';
import { changing, implementing, monitoring, reviewingEffect } from '../case-stories/places';
import { sealedText } from '../case-stories/sealed-text';
import type { Story } from '../case-stories/story';

/** A 変更起案 that drops the colleague's action, and says nothing of how the effect is judged. */
const dropping: Change<'PlanSubmitted'> = ({
  actions,
  criterion: _criterion,
  measure: _measure,
  effectCheck: _effectCheck,
  ...plan
}) => ({ ...plan, actions: actions.filter(({ owner }) => owner !== theColleague.person) });

const planOf = ({ snapshot }: Story) => snapshot.context.plan;
const decidedNow = (story: Story) =>
  story.after(deeds.planEndorsed(), deeds.planConsulted(), deeds.planDecided());
/** What someone has to have been shown to sign this now. */
const shownFor = (story: Story, by: Parameters<Story['possibleFor']>[0], type: string) =>
  story
    .possibleFor(by)
    .find(({ fact }) => fact === type)
    ?.signs?.map(({ revision }) => story.facts[revision]?.type);

describe('while a 変更起案 is in approval the decided plan goes on', () => {
  it('an action is cancelled, and the case stays in 回議', () => {
    const cancelled = changing().when(deeds.actionCancelled()).thenIn('correction.approving');
    expect(openActions(cancelled.snapshot.context)).toEqual([]);
    expect(planOf(decidedNow(cancelled))?.actions).toMatchObject([
      { id: 'a1', completed: {} },
      { id: 'a2', cancelled: {} },
    ]);
  });

  it('an action that it drops, done meanwhile, is not lost', () => {
    const done = implementing()
      .after(deeds.planSubmitted(dropping))
      .after(deeds.actionCompleted({ by: theColleague, action: 'a2' }));
    const decided = decidedNow(done);
    expect(decided.place).toBe('correction.implementing');
    expect(planOf(decided)?.actions).toMatchObject([
      { id: 'a1' },
      { id: 'a2', owner: theColleague.person, completed: {} },
    ]);
  });

  it('an action that it gives to somebody else, done meanwhile, is not to be done again', () => {
    const done = implementing()
      .after(
        deeds.planSubmitted(({ actions, found, ...plan }) => ({
          ...plan,
          actions: actions.map((one) => ({ ...one, owner: theNeighbour.person })),
          found: { ...found, ownersOnStaff: [theNeighbour.person] },
          criterion: undefined,
          measure: undefined,
          effectCheck: undefined,
        })),
      )
      .after(deeds.actionCompleted());
    expect(planOf(decidedNow(done))?.actions).toMatchObject([
      { id: 'a1', owner: 'handler', completed: {} },
      { id: 'a2', owner: theNeighbour.person },
    ]);
  });

  it('returned, pulled back or abandoned, the earlier decision holds, done actions included', () => {
    const toDecide = changing().after(
      deeds.actionCancelled(),
      deeds.planEndorsed(),
      deeds.planConsulted(),
    );
    for (const deed of [deeds.planReturned(), deeds.planPulledBack(), deeds.planAbandoned()]) {
      const back = toDecide.when(deed).thenIn('correction.reviewingImplementation');
      expect(planOf(back)).toMatchObject({
        round: 1,
        actions: [{ completed: {} }, { cancelled: {} }],
      });
      expect(back.snapshot.context.decision).toEqual(toDecide.snapshot.context.decision);
    }
  });

  it('a criterion that the quality manager changes meanwhile is the one that is decided', () => {
    const changed = changing().after(deeds.criterionChanged());
    const { revision } = planOf(decidedNow(changed))?.criterion ?? {};
    expect(changed.facts[revision ?? -1]?.type).toBe('CriterionChanged');
  });

  it('廃案 is told as why it ended, with its reason', () => {
    const back = changing()
      .after(deeds.planEndorsed(), deeds.planConsulted())
      .after(deeds.planAbandoned());
    const { returned } = back.snapshot.context;
    expect(back.facts[returned?.revision ?? -1]?.type).toBe('PlanAbandoned');
  });
});

describe('how the effect is judged', () => {
  it('stands as decided where a 変更起案 leaves it out', () => {
    const first = planOf(implementing());
    const decided = planOf(decidedNow(implementing().after(deeds.planSubmitted(dropping))));
    const { criterion, measure, effectCheck, effectCheckOn } = first ?? {};
    expect(decided).toMatchObject({ round: 2, criterion, measure, effectCheck, effectCheckOn });
  });

  it('is what a 変更起案 says anew, as long as nothing is done', () => {
    const changed = decidedNow(
      implementing().after(deeds.planSubmitted({ effectCheck: { on: '2024-12-02' } })),
    );
    const { ref, effectCheck, criterion, effectCheckOn } = planOf(changed) ?? {};
    expect([effectCheck, criterion, effectCheckOn]).toEqual([ref, ref, '2024-12-02']);
  });

  it('a check 次回実施後 takes the place of a day', () => {
    const changed = decidedNow(
      implementing().after(
        deeds.planSubmitted({ effectCheck: { afterNext: sealedText('The letters of April') } }),
      ),
    );
    expect(planOf(changed)?.effectCheckOn).toBeUndefined();
  });

  it('is signed by who judges it, as the quality manager changed it', () => {
    const judged = monitoring().after(deeds.criterionChanged(), deeds.effectCheckBegun());
    expect(shownFor(judged, theAuditor, 'EffectJudged')).toEqual([
      'PlanSubmitted',
      'CriterionChanged',
      'ImplementationConfirmed',
    ]);
  });

  it('is signed by the decider of a 変更起案 that leaves it as decided', () => {
    const toDecide = changing().after(deeds.planEndorsed(), deeds.planConsulted());
    const { plan, proposal } = toDecide.snapshot.context;
    const signs = toDecide
      .possibleFor(theSectionHead)
      .find(({ fact }) => fact === 'PlanDecided')?.signs;
    expect(signs).toEqual(expect.arrayContaining([plan?.criterion, proposal?.ref]));
  });

  it('on another day that the quality manager sets: the check begins there', () => {
    const later = monitoring().after(
      deeds.criterionChanged({ criterion: undefined, effectCheckOn: '2025-02-03' }),
    );
    later
      .on('2025-02-02')
      .when(deeds.effectCheckBegun({ found: { cityDay: '2025-02-02' } }))
      .thenRefused('theDayOfTheEffectCheckHasCome');
    later.on('2025-02-03').when(deeds.effectCheckBegun()).thenIn('verification.reviewingEffect');
  });

  it('on another day, where an inconclusive one waits', () => {
    const waiting = reviewingEffect()
      .after(deeds.inconclusive())
      .after(deeds.criterionChanged({ effectCheckOn: '2025-02-03' }));
    expect(waiting.snapshot.context.waitUntil).toBe('2025-02-03');
  });
});

describe('軽微な変更', () => {
  it('leaves the decision standing, and is shown and signed with the plan', () => {
    const done = implementing().after(
      deeds.planChanged(),
      deeds.actionCompleted(),
      deeds.actionCompleted(),
    );
    expect(done.snapshot.context.decision).toEqual(implementing().snapshot.context.decision);
    expect(shownFor(done, theSectionHead, 'ImplementationConfirmed')).toEqual([
      'PlanSubmitted',
      'PlanChanged',
      'ActionCompleted',
      'ActionCompleted',
    ]);
    expect(shownFor(done, theQualityManager, 'CriterionChanged')).toContain('PlanChanged');
  });

  it('is past once a new plan is decided', () => {
    const decided = decidedNow(implementing().after(deeds.planChanged(), deeds.planSubmitted()));
    expect(planOf(decided)?.changes).toEqual([]);
  });
});
