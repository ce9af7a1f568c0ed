import { DatabaseUnavailable } from './database/database-unavailable';
import { Problem } from './problem';

/** What a lost database means to whoever asked. */
export function databaseProblem(error: unknown): Problem | undefined {
  if (!(error instanceof DatabaseUnavailable)) return undefined;
  return new Problem('store-unavailable', {}, { cause: error });
}
