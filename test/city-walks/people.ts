import { personIn } from '../../src/cases/pipeline/standing';
import type { PersonActor, UnitPath } from '../../state-machines/actor';
import type { Post } from '../../state-machines/organisation/state';
import {
  hasUnitOn,
  holdersOf,
  isPostOpenOn,
  standingsOf,
  successorOf,
  unitPathOf,
} from '../../state-machines/organisation/questions';
import { STAFF } from './founding';
import type { World } from './world';

// Who acts, as the server resolves it from the organisation on that day.

/** A person in each post held today; none for who has left. */
export function postsOf({ organisation, today }: World, person: string): readonly PersonActor[] {
  const standings = standingsOf(organisation.story.state, person, today);
  return standings.map((one) => ({ ...personIn(person, one, standings), via: 'session' }));
}

/** Whoever holds a post today; none where it is vacant. */
export const inPost = (world: World, post: string): readonly PersonActor[] =>
  holdersOf(world.organisation.story.state, post, world.today).flatMap((person) =>
    postsOf(world, person).filter((one) => one.post === post),
  );

/** The posts that are there today, vacant ones included. */
export const openPosts = ({ organisation, today }: World): readonly Post[] =>
  [...organisation.story.state.posts.values()].filter((post) =>
    isPostOpenOn(organisation.story.state, post, today),
  );

/** Everybody on staff today, once for each post. */
export const staffOf = (world: World): readonly PersonActor[] =>
  STAFF.flatMap((person) => postsOf(world, person));

/** The holders of the post that somebody usually acts in; then that person, wherever they are now. */
export const insteadOf = (world: World, usual: PersonActor): readonly PersonActor[] => [
  ...inPost(world, usual.post),
  ...postsOf(world, usual.person).filter(({ post }) => post !== usual.post),
];

/** A unit, or what stands for it since; a unit that is simply gone, where none does. */
export const unitToday = ({ organisation, today }: World, unit: string): string =>
  successorOf(organisation.story.state, unit, today) ?? unit;

export const pathToday = (world: World, unit: string): UnitPath =>
  unitPathOf(world.organisation.story.state, unitToday(world, unit), world.today);

export const isThere = ({ organisation, today }: World, unit: string): boolean =>
  hasUnitOn(organisation.story.state, unit, today);
