import { z } from 'zod';
import { LIMITS } from './limits';

/** What someone may be (domain section 1). `handler` is no role of a post: it is named in a case. */
export const ROLES = [
  'reporter',
  'promoter',
  'responsibleOfficer',
  'secretariat',
  'secretariatHead',
  'internalAuditor',
  'qualityManager',
  'topManagement',
  'recordsManager',
  'auditCommissioner',
  'certificationAuditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** The kinds of post that a route of approval can name, from below. */
export const POST_KINDS = [
  'member',
  'subsectionHead',
  'sectionHead',
  'deputyDepartmentHead',
  'departmentHead',
  'deputyMayor',
  'mayor',
] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** 部・課・係, and the city above them. */
export const UNIT_LEVELS = ['city', 'department', 'section', 'subsection'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** An id of the organisation: chosen by the city, fit to stand in a stream's name. */
export const organisationId = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/);

/**
 * From the root of the organisation down to the unit itself; `succeeds` names the units that were
 * merged into one on the way, directly or through others, and for which it stands.
 */
export const unitPath = z
  .array(
    z.strictObject({
      id: organisationId,
      level: z.enum(UNIT_LEVELS),
      succeeds: z.array(organisationId).min(1).max(LIMITS.predecessors).optional(),
    }),
  )
  .min(1)
  .max(LIMITS.unitLevels);
export type UnitPath = z.infer<typeof unitPath>;

/** All units that somebody or something on this path belongs to: those on it, and those they succeeded. */
export const unitsAlong = (path: UnitPath): string[] =>
  path.flatMap(({ id, succeeds = [] }) => [id, ...succeeds]);
/** The department of a path; a section directly under the city is a department of its own. */
export const departmentOf = (path: UnitPath): string | undefined =>
  (
    path.find(({ level }) => level === 'department') ??
    path.find(({ level }) => level === 'section')
  )?.id;

/** A post that a person holds beside the one acted in. */
const otherPost = z.strictObject({ post: organisationId, unitPath });

/** A person, as the organisation's stream said when the command came: resolved by the server. */
export const personActor = z.strictObject({
  person: organisationId,
  post: organisationId,
  /** The kind of that post, by which a superior 上位の職 is known. */
  postKind: z.enum(POST_KINDS).optional(),
  unitPath,
  /** 兼務: every other post held that day, since duties are kept apart by persons; left out for none. */
  otherPosts: z.array(otherPost).min(1).max(LIMITS.postsOfAPerson).optional(),
  roles: z.array(z.enum(ROLES)).max(LIMITS.roles),
  via: z.enum(['session', 'token']),
});
export type PersonActor = z.infer<typeof personActor>;

/** A post and its unit, as far as it matters whose something is. */
type PostOfAPerson = Pick<PersonActor, 'post' | 'unitPath'>;

/** Every post that a person holds, the one acted in first. */
export const postsHeldBy = ({
  post,
  unitPath,
  otherPosts = [],
}: Pick<PersonActor, 'post' | 'unitPath' | 'otherPosts'>): readonly PostOfAPerson[] => [
  { post, unitPath },
  ...otherPosts,
];

/** A program of ours that follows up on an event or an order of the operator. */
export const processActor = z.strictObject({
  process: z.string().regex(/^[a-z-]{1,40}$/),
  causedBy: z.uuid(),
});
export type ProcessActor = z.infer<typeof processActor>;

/** Who acted. */
export const actor = z.union([personActor, processActor]);
export type Actor = z.infer<typeof actor>;

export const isPerson = (by: Actor): by is PersonActor => 'person' in by;
