import { POST_KINDS, type PostKind, type Role } from '../../state-machines/actor';
import type { Day } from '../../state-machines/fact';
import type { OrganisationState, Post } from '../../state-machines/organisation/fold';
import {
  holdersOf,
  isPostOpenOn,
  parentOf,
  postOf,
  standingsOf,
  successorOf,
  unitOf,
} from '../../state-machines/organisation/questions';
import type { Late } from '../read-models/timers/timers-of';

/** Who heads a unit of each level: 推進責任者, 部長, and the mayor above them. */
const HEAD_OF_LEVEL = { section: 'sectionHead', department: 'departmentHead' } as const;

/** Those who hear at once: posts, and of a post that many hold, the person. */
export interface Rung {
  readonly to: readonly string[];
  readonly person?: string;
}

/**
 * Who hears that something is late: first who is late, then one after the other the posts above
 * 推進責任者 → 部長 → 品質管理責任者 → 品質管理統括者. A post that nobody holds is passed over.
 */
export function ladderFor(
  organisation: OrganisationState,
  late: Late,
  section: string,
  today: Day,
): readonly Rung[] {
  const first = firstRung(organisation, late, section, today);
  const [lowest] = first.to;
  if (lowest === undefined) return [];
  const { unit, kind } = postOf(organisation, lowest);
  const top = (['qualityManager', 'topManagement'] as const).flatMap((role) =>
    postsWithRole(organisation, role, today),
  );
  const above = [...headsAbove(organisation, unit, today), ...top].filter(
    (post) => isHeld(organisation, post.id, today) && rank(post.kind) >= rank(kind),
  );
  // Starting above the late holder: up to their own post the line is passed over.
  const own = above.findLastIndex(({ id }) => first.to.includes(id));
  const ids = above.slice(own + 1).map(({ id }) => id);
  return [first, ...[...new Set(ids)].map((id) => ({ to: [id] }))];
}

const rank = (kind: PostKind): number => POST_KINDS.indexOf(kind);

/** The posts that have any of these roles on a day. */
export const postsWithRoles = (
  organisation: OrganisationState,
  roles: readonly Role[],
  today: Day,
): readonly string[] => [
  ...new Set(roles.flatMap((role) => postsWithRole(organisation, role, today).map(({ id }) => id))),
];

const postsWithRole = (organisation: OrganisationState, role: Role, today: Day): readonly Post[] =>
  [...organisation.posts.values()].filter(
    (post) => post.roles.some((one) => one === role) && isPostOpenOn(organisation, post, today),
  );

const isHeld = (organisation: OrganisationState, post: string, today: Day): boolean =>
  holdersOf(organisation, post, today).length > 0;

/** Who is late; for somebody who has left, the post that heads the section. */
function firstRung(organisation: OrganisationState, late: Late, section: string, today: Day): Rung {
  if ('post' in late) {
    const post = postOf(organisation, late.post);
    return isPostOpenOn(organisation, post, today)
      ? { to: [post.id] }
      : firstRung(organisation, { unit: post.unit }, section, today);
  }
  if ('role' in late) return { to: postsWithRoles(organisation, [late.role], today) };
  if ('unit' in late) {
    // Of a unit that is gone, whatever stands for it.
    const unit = successorOf(organisation, late.unit, today) ?? late.unit;
    const [head] = headsAbove(organisation, unit, today);
    return { to: head === undefined ? [] : [head.id] };
  }
  const held = standingsOf(organisation, late.person, today).map(({ post }) => post);
  return held.length > 0
    ? { to: held, person: late.person }
    : firstRung(organisation, { unit: section }, section, today);
}

/** The heads of a unit and of those above it, nearest first. */
function headsAbove(organisation: OrganisationState, unitId: string, today: Day): readonly Post[] {
  const { level } = unitOf(organisation, unitId);
  const parent = parentOf(organisation, unitId, today);
  const kind = level === 'section' || level === 'department' ? HEAD_OF_LEVEL[level] : undefined;
  const head = [...organisation.posts.values()].find(
    (post) => post.unit === unitId && post.kind === kind && isPostOpenOn(organisation, post, today),
  );
  const above = parent === undefined ? [] : headsAbove(organisation, parent, today);
  return head === undefined ? above : [head, ...above];
}
