import type { Requester } from '../people/requester';
import type { CommandBody } from './command-body';
import type { DecisionBody } from './decision-body';

/** A command about a case as it came over HTTP: who, about what, with what. */
export interface Order<Body extends CommandBody = CommandBody> {
  /** The case, or `new` for a report. */
  readonly caseId: string;
  readonly body: Body & Pick<DecisionBody, 'signs' | 'onPaper' | 'exception'>;
  readonly requester: Requester;
  readonly idempotencyKey: string;
  /** The revision that `If-Match` names. */
  readonly ifMatch: number | undefined;
  readonly correlationId: string;
}

/** What every command on the bus carries. */
export abstract class CaseCommand<Body extends CommandBody = CommandBody> {
  constructor(readonly order: Order<Body>) {}
}
