import type { PersonActor } from '../../state-machines/actor';
import { inPost, postsOf } from './people';
import type { World } from './world';

/** Somebody, and whoever holds now the post that decides about what they wrote, did or asked for. */
export type Meeting = readonly [PersonActor, PersonActor];

/** Of all cases and voices: who must not come to whose post, and may. */
export function meetingsIn(world: World): readonly Meeting[] {
  const inCases = world.cases.flatMap(({ story }) => {
    const { proposal, authored, implemented, ...memory } = story.snapshot.context;
    const decision = proposal?.steps.find(({ kind }) => kind === 'decide');
    return [
      [proposal?.author ?? authored.at(-1), decision?.post ?? 'post-of-section-head'],
      [implemented.at(-1), 'post-of-section-head'],
      [memory.holdRequest?.person, 'post-of-secretariat-head'],
      [memory.cancellationRequest?.person, 'post-of-quality-manager'],
      [memory.proposedErasure?.person, 'post-of-records-manager'],
    ] as const;
  });
  const inVoices = world.voices.flatMap(({ story: { voice } }) => {
    if (voice === undefined) return [];
    const { draft, drafters, deciders } = voice;
    return [
      [drafters.at(-1), draft?.decider],
      [deciders.at(-1), 'post-of-welfare-head'],
    ] as const;
  });
  return [...inCases, ...inVoices].flatMap(([person, post]) => {
    const [one] = person === undefined ? [] : postsOf(world, person);
    const [other] = post === undefined ? [] : inPost(world, post);
    return one === undefined || other === undefined || one.person === other.person
      ? []
      : [[one, other] as const];
  });
}
