import {
  anotherSection,
  theNeighboursHead,
  theLinks,
  theSecretary,
  theVoices,
} from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import {
  implementing,
  preparing,
  reviewingEffect,
  reviewingImplementation,
} from '../case-stories/places';
import type { Story } from '../case-stories/story';

/** From planning to the next judgement of the effect. */
const onceMore = (story: Story) =>
  story.after(
    deeds.planSubmitted(),
    ...deeds.approvals(),
    deeds.actionCompleted(),
    deeds.actionCompleted(),
    deeds.implementationConfirmed(),
    deeds.effectCheckBegun(),
  );
const counted = ({ snapshot }: Story) => ({
  ineffective: snapshot.context.ineffectiveTimes,
  inconclusive: snapshot.context.inconclusiveTimes,
});

describe('効果確認', () => {
  it('ineffective: to planning or to analysing, as the verifier says, and is counted', () => {
    const again = reviewingEffect().when(deeds.ineffective()).thenIn('correction.planning');
    expect(counted(again)).toEqual({ ineffective: 1, inconclusive: 0 });
    const analysed = onceMore(again)
      .when(deeds.ineffective('analysing'))
      .thenIn('rootCause.analysing');
    expect(counted(analysed)).toEqual({ ineffective: 2, inconclusive: 0 });
    onceMore(analysed.after(deeds.causesRecorded()))
      .when(deeds.effectJudged())
      .thenIn('closure.preparing');
  });

  it('ineffective: what did not help is decided anew, and nothing of it is done already', () => {
    const planned = reviewingEffect().after(deeds.ineffective(), deeds.planSubmitted());
    planned.when(deeds.actionCompleted()).thenRefused('ownsAnOpenAction');
    planned
      .after(...deeds.approvals())
      .when(deeds.actionCompleted())
      .thenAccepted();
  });

  it('ineffective: the confirmation of what did not help is forgotten with its plan', () => {
    const { context } = reviewingEffect().after(deeds.ineffective()).snapshot;
    expect(context.confirmation).toBeUndefined();
    expect(preparing().snapshot.context.confirmation).toBeDefined();
  });

  it('inconclusive: waits again, twice at most', () => {
    const waiting = reviewingEffect().when(deeds.inconclusive()).thenIn('verification.monitoring');
    expect(counted(waiting)).toEqual({ ineffective: 0, inconclusive: 1 });
    const second = waiting
      .on('2024-10-15')
      .after(deeds.effectCheckBegun())
      .when(deeds.inconclusive())
      .thenIn('verification.monitoring');
    second
      .on('2024-12-01')
      .after(deeds.effectCheckBegun())
      .when(deeds.inconclusive())
      .thenRefused('isInconclusiveAtMostTwice');
  });

  it('a new plan waits for its own day, not for that of an earlier one', () => {
    const later = reviewingEffect()
      .after(
        deeds.effectJudged({ outcome: 'inconclusive', waitUntil: '2024-12-01' }),
        deeds.reclassifiedAs('correctionItem'),
        deeds.reclassifiedAs('nonconformity'),
        deeds.causesRecorded(),
      )
      .after(deeds.planSubmitted(), ...deeds.approvals());
    expect(later.snapshot.context.waitUntil).toBeUndefined();
  });
});

describe('実施確認', () => {
  it('sends back what is wanting: it is done again', () => {
    reviewingImplementation()
      .when(deeds.implementationSentBack())
      .thenIn('correction.implementing')
      .when(deeds.actionCompleted())
      .thenIn('correction.reviewingImplementation');
  });
});

describe('完了', () => {
  it('is returned, and asked for again', () => {
    preparing()
      .after(deeds.closureRequested())
      .when(deeds.closureReturned())
      .thenIn('closure.preparing')
      .when(deeds.closureRequested())
      .thenIn('closure.approvingClosure');
  });

  it('水平展開: every asked section answers before', () => {
    const asked = preparing().after(
      deeds.owing(
        {
          kind: 'horizontalDeployment',
          owedBy: { unit: 'pension-section', path: anotherSection },
        },
        { by: theSecretary },
      ),
    );
    asked.when(deeds.closureRequested()).thenRefused('nothingIsOwed');
    asked
      .after(deeds.obligationMet({ by: theNeighboursHead, answer: 'alreadyDone' }))
      .when(deeds.closureRequested())
      .thenIn('closure.approvingClosure');
  });
});

describe('each kind of obligation', () => {
  const { ruleset } = implementing();
  it.each(ruleset.obligationKinds.map(({ id, answers }) => [id, answers] as const))(
    '%s is raised and met with one of its answers',
    (kind, answers) => {
      const owing = implementing().after(deeds.owing({ kind }, { by: theLinks }));
      const met = (answer: (typeof answers)[number]) =>
        kind === 'reply'
          ? deeds.obligationMet({ answer, by: theVoices })
          : deeds.obligationMet({ answer });
      for (const answer of answers)
        expect(owing.after(met(answer)).snapshot.context.obligations).toMatchObject([
          { kind, ended: 'met' },
        ]);
    },
  );
});
