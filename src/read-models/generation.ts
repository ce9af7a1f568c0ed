import type { EventStore } from '../event-store/event-store';
import { openDatabase } from '../platform/database/database';
import { readModelsDatabase } from '../platform/database/database-name';
import type { DatabaseTarget } from '../platform/database/database-target';
import { inBatches } from './batches';
import type { Projector } from './projector';
import { ReadModelsBehind } from './waiting';
import { readModelMigrations, type ReadModelsDatabase, type ReadModelTables } from './schema';

/** How many events one transaction of a build takes at most. */
const MOST_EVENTS_IN_A_BATCH = 2_000;

/** One generation of the read models, and those who read in it just now. */
export class Generation {
  #readers = 0;
  #closing = false;
  #onUnused: (() => void) | undefined;

  private constructor(
    readonly number: number,
    readonly database: ReadModelsDatabase,
  ) {}

  /** Opens a generation's database, with its tables. They can be made anew, so no commit waits for the disk. */
  static async open(target: DatabaseTarget, number: number): Promise<Generation> {
    const name = readModelsDatabase(number);
    const database = await openDatabase<ReadModelTables>(target, name, {
      migrations: readModelMigrations,
      durable: false,
    });
    return new Generation(number, database);
  }

  /** Reads in it; it is not closed meanwhile. Throws `ReadModelsBehind` once it is being closed. */
  async read<Result>(work: (database: ReadModelsDatabase) => Promise<Result>): Promise<Result> {
    if (this.#closing) throw new ReadModelsBehind();
    this.#readers += 1;
    try {
      return await work(this.database);
    } finally {
      this.#readers -= 1;
      if (this.#readers === 0) this.#onUnused?.();
    }
  }

  /** Closes it when nobody reads in it any more. */
  async close(): Promise<void> {
    this.#closing = true;
    if (this.#readers > 0)
      await new Promise<void>((resolve) => {
        this.#onUnused = resolve;
      });
    await this.database.destroy();
  }
}

/** How far a build has come. */
export interface BuildProgress {
  readonly events: number;
  readonly position: number;
}

/** Projects all that is in the log now. Throws what the projector throws. */
export async function build(
  store: Pick<EventStore, 'readAll'>,
  projector: Projector,
  onProgress: (progress: BuildProgress) => Promise<void>,
): Promise<void> {
  let events = 0;
  const { position } = projector.checkpoint;
  const log = store.readAll(position === 0 ? {} : { after: BigInt(position) });
  for await (const batch of inBatches(log, () => MOST_EVENTS_IN_A_BATCH)) {
    await projector.apply(batch);
    events += batch.length;
    await onProgress({ events, position: projector.checkpoint.position });
  }
}
