import { z } from 'zod';
import { personActor } from '../../actor';
import { day, signature } from '../../fact';

/** The work is done; the case is put up for closing. */
export const ClosureRequested = z.strictObject({
  by: personActor,
  found: z.strictObject({ cityDay: day }),
});

/** 完了承認 */
export const ClosureApproved = z.strictObject({
  by: personActor,
  signature,
  found: z.strictObject({ cityDay: day }),
});
