import { Logger } from '@nestjs/common';

/** Something without which the server cannot do its work. */
export interface ReadinessCheck {
  readonly name: string;
  /** Resolves if it is there; rejects with the reason if not. */
  check(): Promise<void>;
}
/** The injection token of the list of all checks, to be provided beside `HealthController`. */
export const READINESS_CHECKS = Symbol('ReadinessChecks');

const logger = new Logger('Readiness');

/** A check that takes longer than this has failed: an orchestrator would not wait either. */
const LONGEST_CHECK_MS = 3_000;

export interface CheckResult {
  readonly name: string;
  readonly ready: boolean;
}

/** Asks all checks at once. Why one failed stands in the log and is not told to anyone else. */
export function askAll(checks: readonly ReadinessCheck[]): Promise<CheckResult[]> {
  return Promise.all(
    checks.map(async (one) => {
      try {
        await inTime(one.check());
        return { name: one.name, ready: true };
      } catch (error) {
        logger.warn({ message: 'not ready', check: one.name, err: error });
        return { name: one.name, ready: false };
      }
    }),
  );
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer within ${LONGEST_CHECK_MS} ms`));
    }, LONGEST_CHECK_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
