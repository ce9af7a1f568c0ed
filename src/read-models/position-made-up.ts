import type { EventStore } from '../event-store/event-store';
import { UnknownPosition } from '../event-store/unknown-position';

/** Somebody names a position that no event of this log has: made up, or of another log. */
export class PositionMadeUp extends Error {
  readonly code = 'position-made-up';

  constructor(
    /** The field of the query that named it. */
    readonly field: 'after' | 'cursor',
    options?: ErrorOptions,
  ) {
    super('The log has no such position', options);
    this.name = 'PositionMadeUp';
  }
}

/** Throws `PositionMadeUp` where no event has that position, and `EventStoreError`. */
export async function requireInLog(
  store: Pick<EventStore, 'readAll'>,
  position: bigint,
  field: PositionMadeUp['field'],
): Promise<void> {
  try {
    const following = store.readAll({ after: position })[Symbol.asyncIterator]();
    await following.next();
    await following.return?.();
  } catch (error) {
    if (error instanceof UnknownPosition) throw new PositionMadeUp(field, { cause: error });
    throw error;
  }
}
