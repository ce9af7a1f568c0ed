import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<{ readonly correlationId: string }>();

/** The header in which a caller may say, and is always told, what binds all of this together. */
export const CORRELATION_HEADER = 'X-Correlation-Id';

/** Runs work of which every log line and every fact recorded carries the id. */
export function withCorrelation<Result>(correlationId: string, work: () => Result): Result {
  return current.run({ correlationId }, work);
}

/** The id of the request or the piece of work that is being done, if any. */
export function currentCorrelationId(): string | undefined {
  return current.getStore()?.correlationId;
}

/** The id that a caller sent, if it is a UUID or another short token that is safe in a log. */
export function acceptedCorrelationId(header: unknown): string | undefined {
  return typeof header === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(header)
    ? header
    : undefined;
}
