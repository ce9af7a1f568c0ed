import { z } from 'zod';
import { actor, organisationId, UNIT_LEVELS } from '../../actor';
import { day } from '../../fact';
import { LIMITS } from '../../limits';

/** A name that everybody may read: of a unit, of a post. Counted in whole characters. */
export const publicName = z.string().regex(new RegExp(`^[^]{1,${LIMITS.line}}$`, 'u'));

/** 課記号, as it stands in a case's number: `R6-市民-0012`. */
export const unitCode = z.string().regex(/^[\p{L}\p{N}]{1,10}$/u);

/**
 * Facts about units. The tree is dated: each says from which day on it is so, which may lie before
 * the day of recording, and what was so before stays.
 */
export const unitFactSchemas = {
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
  /** 改称 */
  UnitRenamed: z.strictObject({ by: actor, id: organisationId, name: publicName, from: day }),
  /** The unit stands below another one 移管; what stands below it comes along. */
  UnitMoved: z.strictObject({ by: actor, id: organisationId, parent: organisationId, from: day }),
  /** 統合: from that day on the unit is gone, and its successor stands for it. */
  UnitMerged: z.strictObject({ by: actor, id: organisationId, into: organisationId, from: day }),
  /** 廃止: from that day on the unit is gone, and nothing stands for it. */
  UnitClosed: z.strictObject({ by: actor, id: organisationId, from: day }),
} as const;
