import type { CommandBody } from '../requests/command-body';
import type { CommandHeaders } from '../requests/command-headers';
import type { DecisionBody } from '../requests/decision-body';

/** A command about a case as it came over HTTP: who, about what, with what. */
export interface Order<Body extends CommandBody = CommandBody> extends CommandHeaders {
  /** The case, or `new` for a report. */
  readonly caseId: string;
  readonly body: Body & Pick<DecisionBody, 'signs' | 'onPaper' | 'exception'>;
}

/** What every command on the bus carries. */
export abstract class CaseCommand<Body extends CommandBody = CommandBody> {
  constructor(readonly order: Order<Body>) {}
}
