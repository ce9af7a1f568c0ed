import type { LoadedCase, RecordedFact } from '../../src/cases/pipeline/case-streams';
import { runningTimers, type RunningTimer } from '../../src/deadlines/clocks';
import type { CaseFact } from '../../state-machines/case/facts';
import * as deeds from '../case-stories/deeds';
import { implementing } from '../case-stories/places';

const story = implementing()
  .after(deeds.obligationRaised(), deeds.extensionRequested(), deeds.extensionGranted())
  .on('2024-06-03')
  .after(deeds.reminderSent(), deeds.obligationMet(), deeds.actionCompleted());

/** Of what was recorded only the facts are asked. */
const recorded = (facts: readonly CaseFact[]): readonly RecordedFact[] =>
  facts.map((fact) => ({ fact }) as RecordedFact);
const told = (facts: readonly RecordedFact[]) =>
  [...runningTimers({ facts, snapshot: story.snapshot } as LoadedCase)].map(
    ([key, { timer, begunBy, setBy }]: readonly [string, RunningTimer]) => ({
      key,
      dueOn: timer.dueOn,
      begunBy: begunBy.fact.revision,
      setBy: setBy.fact.revision,
    }),
  );

describe('The timers of a case', () => {
  const once = recorded(story.facts);

  it('are the same whether its facts were looked at one after the other or all at once', () => {
    for (let count = 1; count <= once.length; count += 1)
      expect(told(once.slice(0, count))).toEqual(told(recorded(story.facts.slice(0, count))));
  });

  it('are those of its earlier facts too, once all were looked at', () => {
    told(once);
    for (let count = once.length; count >= 1; count -= 1)
      expect(told(once.slice(0, count))).toEqual(told(recorded(story.facts.slice(0, count))));
  });
});
