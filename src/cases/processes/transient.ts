import { EventStoreError } from '../../event-store/event-store';
import { DatabaseUnavailable } from '../../platform/database/database-unavailable';
import { Problem } from '../../platform/problem';
import { ReadModelsBehind } from '../../read-models/waiting';

/** Whether trying again later may help a process: a store is away, or others were quicker. */
export const isTransient = (error: unknown): boolean =>
  error instanceof EventStoreError ||
  error instanceof DatabaseUnavailable ||
  error instanceof ReadModelsBehind ||
  (error instanceof Problem && error.code === 'busy');
