import type { Day } from '../../fact';
import type { PostRole } from '../facts';
import type { OrganisationState, Post } from '../state';
import { isPostOpenOn, unitPathOf } from '../tree';

const hasOneOf = ({ roles }: Pick<Post, 'roles'>, ...wanted: readonly PostRole[]): boolean =>
  roles.some((role) => wanted.includes(role));

/** Whether a post has to do with where the secretariat stands. */
export const isOfTheSecretariat = (post: Pick<Post, 'roles'>): boolean =>
  hasOneOf(post, 'secretariat', 'secretariatHead', 'qualityManager');

/**
 * 事務局 is the planning section; 品質管理責任者 is the director of its department. Asked of the
 * organisation as it would be, for a day and every later one on which something changes.
 */
export function secretariatVerdicts(organisation: OrganisationState, from: Day) {
  const posts = [...organisation.posts.values()].filter(isOfTheSecretariat);
  const found = daysOfChange(organisation, posts, from).map((day) =>
    verdictsOn(organisation, posts, day),
  );
  return {
    secretariatIsOneSection: found.every(({ isOneSection }) => isOneSection),
    qualityManagerLeadsTheSecretariat: found.every(({ isLed }) => isLed),
  };
}

function verdictsOn(organisation: OrganisationState, posts: readonly Post[], day: Day) {
  const open = posts.filter((post) => isPostOpenOn(organisation, post, day));
  const sections = open
    .filter((post) => hasOneOf(post, 'secretariat', 'secretariatHead'))
    .map(({ unit }) => unitPathOf(organisation, unit, day));
  const sectionIds = new Set(
    sections.map((path) => path.find(({ level }) => level === 'section')?.id),
  );
  return {
    isOneSection: sectionIds.size <= 1,
    isLed: open
      .filter((post) => hasOneOf(post, 'qualityManager'))
      .every(({ unit }) => sections.every((path) => path.some(({ id }) => id === unit))),
  };
}

function daysOfChange({ units }: OrganisationState, posts: readonly Post[], from: Day): Day[] {
  const days = [
    ...[...units.values()].flatMap(({ parents }) => parents.map((since) => since.from)),
    ...posts.map((post) => post.from),
  ];
  return [from, ...new Set(days.filter((day) => from < day))];
}
