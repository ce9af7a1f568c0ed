import type { PersonActor } from '../../../state-machines/actor';
import type { CaseFactType } from '../../../state-machines/case/facts';
import type { Exception, OnPaper } from '../../../state-machines/case/facts/common';
import { isSignedFactType, SIGNATURE_MEANINGS } from '../../../state-machines/case/signed-facts';
import type { Day, Signature } from '../../../state-machines/fact';
import type { Ruleset } from '../../../state-machines/ruleset/schema';
import type { WorkingCalendar } from '../../calendar/working-days';
import { Problem } from '../../platform/problem';
import type { Unsealed } from '../../sealed-texts/plain-text';
import { latestShownOn } from '../approval/shown-on';
import { dueDate } from '../dates/due-dates';
import type { LoadedCase } from './case-streams';
import { text } from './draft';
import type { Order } from './order';

/** What a decision carries beside its content: signature, paper, 特例. */
export interface Carried {
  readonly signature?: Signature;
  readonly onPaper?: Unsealed<OnPaper>;
  readonly exception?: Unsealed<Exception>;
}

interface Deciding {
  readonly type: CaseFactType;
  readonly ruleset: Ruleset;
  readonly calendar: WorkingCalendar;
  readonly today: Day;
  /** The case that it is decided about; undefined for a report. */
  readonly loaded: LoadedCase | undefined;
  /** Who decided on paper, as resolved. */
  readonly decidedBy: Omit<PersonActor, 'via'> | undefined;
}

/** Throws `signature-missing` where a fact is signed and the client names nothing that was shown. */
export function carriedBy(order: Order, deciding: Deciding): Carried {
  const signature = signatureOf(deciding.type, order);
  const { onPaper, exception } = order.body;
  const { type, loaded, decidedBy, ruleset, calendar, today } = deciding;
  return {
    ...(signature !== undefined && { signature }),
    ...(onPaper !== undefined &&
      decidedBy !== undefined &&
      loaded !== undefined &&
      isSignedFactType(type) && {
        onPaper: {
          decidedBy,
          decidedOn: onPaper.decidedOn,
          latestShownOn: latestShownOn(type, loaded),
          ...(onPaper.evidence !== undefined && { evidence: onPaper.evidence.map(text) }),
          confirmBy: dueDate(ruleset, 'paperConfirmation', today, calendar),
        },
      }),
    ...(exception !== undefined && {
      exception: {
        rule: exception.rule,
        reason: text(exception.reason),
        countersignBy: dueDate(ruleset, 'countersignature', today, calendar),
      },
    }),
  };
}

function signatureOf(type: CaseFactType, { body, requester }: Order): Signature | undefined {
  if (!isSignedFactType(type)) return undefined;
  const { signs } = body;
  // A report is withdrawn without a signature before triage; the rules say where one is needed.
  if (signs === undefined && type === 'CaseWithdrawn') return undefined;
  if (signs === undefined) throw new Problem('signature-missing');
  const { authenticatedAt, method } = requester;
  return {
    meaning: SIGNATURE_MEANINGS[type],
    signs: signs.map(({ revision, digest }) => ({ revision, digest })),
    authenticatedAt,
    method,
  };
}
