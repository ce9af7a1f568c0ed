import { z } from 'zod';
import { actor, organisationId } from '../../actor';
import { day } from '../../fact';

/** 不在: why somebody cannot act for a time (domain section 3, 代決). */
export const ABSENCE_REASONS = ['businessTrip', 'leave', 'illness'] as const;

/** Facts about 不在. */
export const absenceFactSchemas = {
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
  AbsenceEnded: z.strictObject({ by: actor, id: organisationId, endedOn: day }),
} as const;
