import { Injectable } from '@nestjs/common';
import type { CaseFactType } from '../../../state-machines/case/facts';
import { stateOf } from '../../../state-machines/case-state';
import { CaseStreams } from '../pipeline/case-streams';
import { ObligationRaising } from './obligation-raising';

/** With these a case ends, or may: a good point is closed as soon as it is classified. */
const ENDING: readonly CaseFactType[] = [
  'CaseTriaged',
  'TriageConfirmed',
  'ClosureApproved',
  'CaseWithdrawn',
  'CaseCancelled',
  'MarkedNotApplicable',
  'CaseMerged',
];

type Raising = (caseId: string) => Promise<void>;

/**
 * Raises what a case owes by what the log says now, before it ends: nothing that it still owed may be
 * forgotten because a process lags behind.
 */
@Injectable()
export class BeforeEnding {
  readonly #others: Raising[] = [];

  constructor(
    private readonly cases: CaseStreams,
    private readonly raising: ObligationRaising,
  ) {}

  /** Lets another module raise what it knows that a case owes. */
  alsoBy(raising: Raising): void {
    this.#others.push(raising);
  }

  /** Harmless when repeated, and for a case that has ended. Throws the `Problem` of a refusal. */
  async raise(caseId: string, type: CaseFactType): Promise<void> {
    if (!ENDING.includes(type)) return;
    const loaded = await this.cases.load(caseId);
    if (loaded === undefined || stateOf(loaded.snapshot).ended) return;
    for (const { event } of loaded.facts) await this.raising.after(caseId, event);
    for (const raising of this.#others) await raising(caseId);
  }
}
