import { z } from 'zod';
import { actor, organisationId, POST_KINDS, type Role } from '../../actor';
import { day } from '../../fact';
import { LIMITS } from '../../limits';
import { publicName } from './units';

/**
 * The roles that belong to a post (domain section 1). Everybody on staff is a reporter besides; a
 * promoter and an internal auditor are designated as persons; an external auditor holds no post.
 */
export const POST_ROLES = [
  'responsibleOfficer',
  'secretariat',
  'secretariatHead',
  'qualityManager',
  'topManagement',
  'recordsManager',
  'auditCommissioner',
  'administrator',
] as const satisfies readonly Role[];
export type PostRole = (typeof POST_ROLES)[number];

/** 発令 for one person: out of a post, into one, or both. */
const transfer = z.strictObject({
  person: organisationId,
  leaves: organisationId.optional(),
  takes: organisationId.optional(),
});

/** Facts about posts and who holds them. Last days (`until`) still count. */
export const postFactSchemas = {
  /** A post is made in a unit; the people in it come and go. */
  PostEstablished: z.strictObject({
    by: actor,
    id: organisationId,
    unit: organisationId,
    kind: z.enum(POST_KINDS),
    title: publicName,
    roles: z.array(z.enum(POST_ROLES)).max(LIMITS.roles),
    from: day,
  }),
  /** From that day on there is no such post 該当職なし. A unit that ends takes its posts with it. */
  PostClosed: z.strictObject({ by: actor, id: organisationId, from: day }),
  /** A person takes a post, to a day or until further notice. */
  PostHeld: z.strictObject({
    by: actor,
    post: organisationId,
    person: organisationId,
    from: day,
    until: day.optional(),
  }),
  /** A holding ends early, on its last day `until`; with nobody else in it the post is 欠員. */
  PostVacated: z.strictObject({
    by: actor,
    post: organisationId,
    person: organisationId,
    until: day,
  }),
  /** 発令: a whole list of transfers, in force from its day, also where it is entered later. */
  TransfersOrdered: z.strictObject({
    by: actor,
    from: day,
    transfers: z.array(transfer).min(1).max(LIMITS.transfers),
  }),
} as const;
