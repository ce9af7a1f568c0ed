import type { OrganisationFact } from '../../state-machines/organisation/facts';
import { hasUnitOn, parentOf } from '../../state-machines/organisation/questions';
import { plusDays } from '../case-stories/days';
import { merged, moved, ordered, vacated } from '../organisation-stories/words';
import { inPost } from './people';
import type { World } from './world';

/**
 * 統合 of one section into another today, with all that goes before: its subsections move, its
 * members become members there, and its head leaves that post.
 */
export function intoAnother(world: World, id: string, into: string): readonly OrganisationFact[] {
  const { today } = world;
  const { state } = world.organisation.story;
  const posts = [...state.posts.values()];
  const subsections = [...state.units.values()].filter(
    (unit) => hasUnitOn(state, unit.id, today) && parentOf(state, unit.id, today) === id,
  );
  const leaving = posts
    .filter(({ unit }) => unit === id)
    .flatMap((post) => inPost(world, post.id).map(({ person }) => ({ person, leaves: post })));
  const takes = posts.find(({ unit, kind }) => unit === into && kind === 'member')?.id;
  const follow = leaving.filter(({ leaves }) => leaves.kind === 'member');
  const stayBehind = leaving.filter(({ leaves }) => leaves.kind !== 'member');
  return [
    ...subsections.map((unit) => moved(unit.id, into, today)),
    ...(follow.length > 0 && takes !== undefined
      ? [
          ordered(
            today,
            ...follow.map(({ person, leaves }) => ({ person, leaves: leaves.id, takes })),
          ),
        ]
      : []),
    ...stayBehind.map(({ person, leaves }) => vacated(leaves.id, person, plusDays(today, -1))),
    merged(id, into, today),
  ];
}
