import { z } from 'zod';
import { actor, organisationId, type Role } from '../../actor';
import { day } from '../../fact';

/** 指名: 推進員 for a section, 内部監査員 for the whole city. */
export const DESIGNATED_ROLES = ['promoter', 'internalAuditor'] as const satisfies readonly Role[];

/** Facts about 指名. Last days (`until`) still count. */
export const designationFactSchemas = {
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
  /** A designation ends early, on its last day `until`. */
  DesignationEnded: z.strictObject({ by: actor, id: organisationId, until: day }),
} as const;
