import { z } from 'zod';
import { actor, organisationId, POST_KINDS, UNIT_LEVELS, type Role } from '../actor';
import { day, type Fact } from '../fact';
import { LIMITS } from '../limits';

/** A name that everybody may read: of a unit, of a post. */
const publicName = z.string().min(1).max(LIMITS.line);

/** 課記号, as it stands in a case's number: `R6-市民-0012`. */
export const unitCode = z.string().regex(/^[^\s-]{1,10}$/u);

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

/** 指名: 推進員 for a section, 内部監査員 for the whole city. */
export const DESIGNATED_ROLES = ['promoter', 'internalAuditor'] as const satisfies readonly Role[];

/** 不在: why somebody cannot act for a time (domain section 3, 代決). */
export const ABSENCE_REASONS = ['businessTrip', 'leave', 'illness'] as const;

/** Every fact of the stream `organisation`, by its name. Last days (`until`) still count. */
export const organisationFactSchemas = {
  /** A unit of the city begins. Only the city itself has no parent. */
  UnitOpened: z.strictObject({
    by: actor,
    id: organisationId,
    name: publicName,
    level: z.enum(UNIT_LEVELS),
    parent: organisationId.optional(),
    code: unitCode.optional(),
    from: day,
  }),
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
  /** 発令: a person takes a post, to a day or until further notice. */
  PostHeld: z.strictObject({
    by: actor,
    post: organisationId,
    person: organisationId,
    from: day,
    until: day.optional(),
  }),
  /** 指名: a promoter names the section, an internal auditor none. */
  Designated: z.strictObject({
    by: actor,
    id: organisationId,
    person: organisationId,
    role: z.enum(DESIGNATED_ROLES),
    unit: organisationId.optional(),
    from: day,
    until: day,
  }),
  /** 不在: a person cannot act from one day to another. */
  AbsenceRecorded: z.strictObject({
    by: actor,
    id: organisationId,
    person: organisationId,
    from: day,
    until: day,
    reason: z.enum(ABSENCE_REASONS),
    /** What cannot wait makes even a single day count. */
    urgent: z.boolean(),
  }),
  /** The person is back before the last day, from `endedOn` on; on the first day it never was. */
  AbsenceEnded: z.strictObject({
    by: actor,
    id: organisationId,
    endedOn: day,
  }),
} as const;

export type OrganisationFactType = keyof typeof organisationFactSchemas;
export const isOrganisationFactType = (type: string): type is OrganisationFactType =>
  Object.hasOwn(organisationFactSchemas, type);

/** What a fact of that name carries. */
export type OrganisationFactData<T extends OrganisationFactType> = z.infer<
  (typeof organisationFactSchemas)[T]
>;

/** A fact of that name, as far as fold and rules look at it. */
export type OrganisationFactOf<T extends OrganisationFactType> = {
  [Name in T]: Pick<Fact<Name, OrganisationFactData<Name>>, 'type' | 'data'>;
}[T];

export type OrganisationFact = OrganisationFactOf<OrganisationFactType>;
