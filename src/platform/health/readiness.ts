import { Logger } from '@nestjs/common';

/** What a check has measured, each under its name; null where there is nothing to measure. */
export type Figures = Readonly<Record<string, number | null>>;

/** Something without which the server cannot do its work. */
export interface ReadinessCheck {
  readonly name: string;
  /** Resolves if it is there, with what it measured; rejects with the reason if not. */
  check(): Promise<Figures | undefined>;
}

/** It is not there, and this is how far from it. */
export class NotReady extends Error {
  readonly code = 'not-ready';
  constructor(
    message: string,
    readonly figures: Figures,
  ) {
    super(message);
    this.name = 'NotReady';
  }
}

/** The injection token of the list of all checks, to be provided beside `HealthController`. */
export const READINESS_CHECKS = Symbol('ReadinessChecks');

const logger = new Logger('Readiness');

/** A check that takes longer than this has failed: an orchestrator would not wait either. */
const LONGEST_CHECK_MS = 3_000;

export interface CheckResult {
  readonly name: string;
  readonly ready: boolean;
  readonly figures?: Figures;
}

/** Asks all checks at once. Why one failed stands in the log and is not told to anyone else. */
export function askAll(checks: readonly ReadinessCheck[]): Promise<CheckResult[]> {
  return Promise.all(
    checks.map(async (one) => {
      try {
        const figures = await inTime(one.check());
        return { name: one.name, ready: true, ...(figures && { figures }) };
      } catch (error) {
        logger.warn({ message: 'not ready', check: one.name, err: error });
        const figures = error instanceof NotReady ? error.figures : undefined;
        return { name: one.name, ready: false, ...(figures && { figures }) };
      }
    }),
  );
}

async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${LONGEST_CHECK_MS} ms`));
    }, LONGEST_CHECK_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
