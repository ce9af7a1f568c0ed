import { LIMITS } from '../../state-machines/limits';
import {
  holderOf,
  inThePostOf,
  theAuditor,
  theHandler,
  theNeighboursHead,
  theSecretary,
  theDepartmentHead,
  theSecretariatHead,
  theSectionHead,
  theSubsectionHead,
} from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import { asException, onPaper } from '../case-stories/modifiers';
import {
  approving,
  changing,
  implementing,
  preparing,
  reviewingEffect,
  seriousToBeDecided,
  toBeDecided,
} from '../case-stories/places';
import { stepsInTurn } from '../../state-machines/case/v1/derived';
import { parseCaseFact } from '../../state-machines/statechart';
import type { Story } from '../case-stories/story';

const turnOf = (story: Story) =>
  stepsInTurn(story.snapshot.context).map(({ post }) => holderOf(post).person);

describe('決裁経路', () => {
  it('goes up the own line, then to all who are consulted at once, then to the decider', () => {
    const story = approving();
    expect(turnOf(story)).toEqual([theSubsectionHead.person]);
    const endorsed = story.after(deeds.planEndorsed());
    expect(turnOf(endorsed)).toEqual([theSecretariatHead.person]);
    expect(turnOf(endorsed.after(deeds.planConsulted()))).toEqual([theSectionHead.person]);
  });

  it('of a serious case: 係長 → 課長 → 副部長 → 部長, 合議, and the quality manager decides', () => {
    expect(turnOf(seriousToBeDecided())).toEqual(['quality-manager']);
    seriousToBeDecided().when(deeds.planDecided()).thenIn('correction.implementing');
  });

  it('合議 has no veto: a 不同意 goes to the decider', () => {
    const disagreed = approving().after(deeds.planEndorsed(), deeds.disagreed());
    expect(turnOf(disagreed)).toEqual([theSectionHead.person]);
    disagreed.when(deeds.planDecided()).thenIn('correction.implementing');
    disagreed.when(deeds.planReturned()).thenIn('correction.planning');
  });

  it('供覧 blocks nothing', () => {
    implementing().when(deeds.circulationRead()).thenIn('correction.implementing');
  });

  it('差戻し to the author: the next round begins from the start', () => {
    const second = toBeDecided()
      .when(deeds.planReturned())
      .thenIn('correction.planning')
      .when(deeds.planSubmitted())
      .thenIn('correction.approving');
    expect(second.snapshot.context.rounds).toBe(2);
    expect(turnOf(second)).toEqual([theSubsectionHead.person]);
  });

  it('差戻し to an earlier step: that one and the later ones are taken again', () => {
    const returned = toBeDecided()
      .when(deeds.planReturned({ toStep: 's1' }))
      .thenIn('correction.approving');
    expect(turnOf(returned)).toEqual([theSubsectionHead.person]);
    expect(turnOf(returned.after(deeds.planEndorsed()))).toEqual([theSecretariatHead.person]);
  });

  it.each([
    ['引戻し', deeds.planPulledBack()],
    ['廃案', deeds.planAbandoned()],
    ['差戻し', deeds.planReturned()],
  ])('%s leads back to planning; of a 変更起案 to implementing', (_what, deed) => {
    toBeDecided().when(deed).thenIn('correction.planning');
    const back = changing()
      .after(deeds.planEndorsed(), deeds.planConsulted())
      .when(deed)
      .thenIn('correction.implementing');
    expect(back.snapshot.context.plan?.round).toBe(1);
  });

  it('上位決裁: the superior decides, and who raised it has endorsed', () => {
    const raised = toBeDecided().when(deeds.decisionRaised()).thenIn('correction.approving');
    expect(turnOf(raised)).toEqual([theDepartmentHead.person]);
    raised.when(deeds.planDecided({ by: theSectionHead })).thenRefused('decidesInTurnOrInAbsence');
    raised.when(deeds.planDecided()).thenIn('correction.implementing');
  });

  it('an absent intermediate is skipped, and reads afterwards', () => {
    const skipped = approving().after(deeds.stepSkipped());
    expect(turnOf(skipped)).toEqual([theSecretariatHead.person]);
    expect(skipped.snapshot.context.toReadAfterwards).toHaveLength(1);
    const read = skipped.after(deeds.readAfterwards());
    expect(read.snapshot.context.toReadAfterwards).toEqual([]);
  });

  it('兼務: one person in two posts acts once, and reads nothing afterwards', () => {
    const skipped = approving().after(deeds.stepSkipped({ because: 'samePerson' }));
    expect(skipped.snapshot.context.toReadAfterwards).toEqual([]);
  });

  it('代決 stands; the absent decider reads it afterwards 後閲, and undoes nothing', () => {
    const decided = toBeDecided().when(deeds.decidedInAbsence()).thenIn('correction.implementing');
    expect(decided.snapshot.context.toReadAfterwards).toEqual([
      { step: 's3', post: theSectionHead.post, person: theSectionHead.person },
    ]);
    decided.when(deeds.readAfterwards()).thenIn('correction.implementing');
  });

  it('after a reorganisation the successor acts', () => {
    const again = approving().after(
      deeds.routeResolvedAgain(({ steps, ...fact }) => ({
        ...fact,
        steps: steps.map((step) =>
          step.id === 's1' ? { ...step, post: theDepartmentHead.post } : step,
        ),
      })),
    );
    again.when(deeds.planEndorsed({ by: theSubsectionHead })).thenRefused('holdsAStepInTurn');
    again.when(deeds.planEndorsed({ by: theDepartmentHead })).thenAccepted();
  });

  it('is resolved from the ruleset in force when submitted, and stays as it was resolved', () => {
    const { ruleset } = approving();
    const stricter = {
      ...ruleset,
      version: 2,
      approvalRoutes: ruleset.approvalRoutes.map((row) => ({
        ...row,
        steps: [...row.steps, { kind: 'circulate' as const, post: 'mayor' as const }],
      })),
    };
    toBeDecided().withRulesetInForce(stricter).when(deeds.planDecided()).thenAccepted();
  });
});

describe('a 訂正 while the plan is in 回議', () => {
  it.each([
    ['the plan', deeds.planAmended()],
    ['the causes', deeds.causesAmended()],
  ])(
    'of %s: 承認 and 合議 already given are void, and those who gave them are asked again',
    (_of, deed) => {
      const amended = toBeDecided().when(deed).thenIn('correction.approving');
      expect(turnOf(amended)).toEqual([theSubsectionHead.person]);
      const again = amended.after(deeds.planEndorsed());
      expect(turnOf(again)).toEqual([theSecretariatHead.person]);
      again
        .after(deeds.planConsulted())
        .when(deeds.planDecided())
        .thenIn('correction.implementing');
    },
  );

  it('leaves a step that was passed over as it is, and an earlier 不同意 behind', () => {
    const amended = approving().after(
      deeds.stepSkipped(),
      deeds.disagreed(),
      deeds.planAmended(),
      deeds.planConsulted(),
    );
    amended.when(deeds.planDecided()).thenIn('correction.implementing');
  });

  it('of the report changes nothing of what they approved', () => {
    toBeDecided().after(deeds.reportAmended()).when(deeds.planDecided()).thenAccepted();
  });

  it('of one text again and again is signed as it was amended last, so that it can still be decided', () => {
    const often = Array.from({ length: LIMITS.signed }, () => deeds.planAmended());
    const amended = approving().after(...often, deeds.causesAmended());
    const decided = amended
      .after(deeds.planEndorsed(), deeds.planConsulted())
      .when(deeds.planDecided())
      .thenIn('correction.implementing').facts;
    const [last, before] = [1, 2].map((back) => amended.facts.length - 1 - back);
    const signed = decided.at(-1)?.data;
    const revisions =
      signed !== undefined && 'signature' in signed
        ? signed.signature?.signs.map(({ revision }) => revision)
        : [];
    expect(revisions).toContain(last);
    expect(revisions).not.toContain(before);
  });

  it('is part of what later signers sign', () => {
    const amended = toBeDecided().after(
      deeds.planAmended(),
      deeds.planEndorsed(),
      deeds.planConsulted(),
    );
    const shown = amended
      .possibleFor(theSectionHead)
      .find(({ fact }) => fact === 'PlanDecided')?.signs;
    expect(shown).toContainEqual(
      expect.objectContaining({ revision: amended.facts.length - 3 }) as object,
    );
  });
});

describe('during a 変更起案', () => {
  it('the decided plan goes on: an action is completed, and the case stays in 回議', () => {
    const completed = changing().when(deeds.actionCompleted()).thenIn('correction.approving');
    // All is done once it is decided.
    completed
      .after(deeds.planEndorsed(), deeds.planConsulted())
      .when(deeds.planDecided())
      .thenIn('correction.reviewingImplementation');
    // Or taken back.
    completed.when(deeds.planPulledBack()).thenIn('correction.reviewingImplementation');
  });
});

describe('紙決裁・口頭決裁', () => {
  it('counts at once, is shown as unconfirmed, and nothing is closed before it is confirmed', () => {
    const judged = reviewingEffect().after(onPaper(deeds.effectJudged()));
    expect(judged.snapshot.context.pending).toHaveLength(1);
    judged.when(deeds.closureRequested()).thenRefused('nothingIsOwed');
    judged
      .after(deeds.paperConfirmed())
      .when(deeds.closureRequested())
      .thenIn('closure.approvingClosure');
  });

  it('is the decider’s, not the typist’s, where duties are separated', () => {
    const decided = toBeDecided().after(onPaper(deeds.planDecided()));
    expect(decided.snapshot.context.decided).toEqual([theSectionHead.person]);
  });
});

describe('特例 and 追認', () => {
  it('counts at once, and nothing is closed before another department has countersigned', () => {
    const judged = reviewingEffect().after(
      asException(
        deeds.effectJudged({ by: inThePostOf(theHandler, theAuditor) }),
        'neitherWroteNorDecidedNorImplemented',
      ),
    );
    judged.when(deeds.closureRequested()).thenRefused('nothingIsOwed');
    judged
      .when(deeds.countersigned({ by: theNeighboursHead }))
      .thenRefused('isOfAnotherDepartment');
    judged
      .after(deeds.countersigned())
      .when(deeds.closureRequested())
      .thenIn('closure.approvingClosure');
  });

  it('on paper: it is the decider who has to be of another department', () => {
    const confirmed = toBeDecided().after(
      asException(
        onPaper(deeds.planDecided({ by: inThePostOf(theHandler, theSectionHead) }), {
          typedBy: theSecretary,
        }),
        'deciderIsNeitherAuthorNorActionOwner',
      ),
    );
    confirmed
      .when(deeds.countersigned({ by: theNeighboursHead }))
      .thenRefused('isOfAnotherDepartment');
  });

  it('a fact that ends a case carries neither', () => {
    const closing = preparing().after(deeds.closureRequested());
    const facts = [
      onPaper(deeds.closureApproved()),
      asException(deeds.closureApproved(), 'didNotMakeTheFix'),
    ];
    for (const deed of facts) {
      const { fact } = closing.when(deed);
      expect(() => parseCaseFact(fact)).toThrow('Unrecognized key');
    }
  });
});
