import { Injectable } from '@nestjs/common';

/** Lets the commands of one case happen one after the other, so that conflicts arise only between replicas. */
@Injectable()
export class CaseQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs when all that was queued for this case before has ended, well or badly. */
  run<Result>(caseId: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(caseId) ?? Promise.resolve();
    const result = before.then(work, work);
    this.#last.set(caseId, result);
    const forget = () => {
      if (this.#last.get(caseId) === result) this.#last.delete(caseId);
    };
    result.then(forget, forget);
    return result;
  }
}
