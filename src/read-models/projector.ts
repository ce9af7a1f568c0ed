import { UnknownToThisRelease } from '../../state-machines/statechart';
import { type EventStore, EventStoreError, type RecordedEvent } from '../event-store/event-store';
import { metadataOf } from '../event-store/record';
import { caseIdOf } from '../event-store/streams';
import { DatabaseUnavailable } from '../platform/database/database-unavailable';
import type { Rulesets } from '../rulesets/rulesets';
import { BatchWrites } from './batch-writes';
import {
  type Checkpoint,
  CheckpointMoved,
  GenerationRetired,
  holdCheckpoint,
  moveCheckpoint,
  readCheckpoint,
} from './checkpoint/checkpoint';
import type { FeedEvent } from './feed-event';
import { isLaterRelease } from '../platform/later-release';
import { storedPosition } from './positions';
import type { ReadModelsDatabase } from './schema';
import { type SetAside, setAsideStreams } from './set-aside/queries';
import { StreamFolders } from './stream-folders';

/** A rebuild met a fact that it knows and cannot fold. */
export class PoisonedStream extends Error {
  readonly code = 'poisoned-stream';
  constructor(readonly poison: SetAside) {
    const { stream, fact, revision, position, reason } = poison;
    super(
      `${stream} cannot be folded from ${fact} on (${revision}, position ${position}): ${reason}`,
    );
    this.name = 'PoisonedStream';
  }
}

interface ProjectorSettings {
  readonly database: ReadModelsDatabase;
  readonly store: Pick<EventStore, 'read'>;
  readonly rulesets: Rulesets;
  /** The release that this process is. */
  readonly release: string;
  /** Whether a stream that cannot be folded is set aside; otherwise `PoisonedStream` is thrown. */
  readonly setAside: boolean;
  readonly onSetAside: (stream: SetAside) => void;
}

/** Writes batches of the feed into one generation of the read models, each in one transaction. */
export class Projector {
  readonly #folders: StreamFolders;
  #checkpoint: Checkpoint;
  #aside: ReadonlySet<string>;

  private constructor(
    private readonly settings: ProjectorSettings,
    checkpoint: Checkpoint,
    aside: readonly SetAside[],
  ) {
    this.#folders = new StreamFolders(settings.store, settings.rulesets);
    this.#checkpoint = checkpoint;
    this.#aside = new Set(aside.map(({ stream }) => stream));
  }

  /** Goes on where the tables say. Throws `GenerationRetired`, `DatabaseUnavailable`. */
  static async over(settings: ProjectorSettings): Promise<Projector> {
    const checkpoint = await readCheckpoint(settings.database);
    return new Projector(settings, checkpoint, await setAsideStreams(settings.database));
  }

  /** How far the feed has been projected. */
  get checkpoint(): Checkpoint {
    return this.#checkpoint;
  }

  /**
   * Projects events, in the order of the feed; what was projected before is passed over. It may be
   * asked again after `DatabaseUnavailable` or an `EventStoreError`. Throws besides:
   * `UnknownToThisRelease`, `GenerationRetired`, and `PoisonedStream` where nothing is set aside.
   */
  async apply(events: readonly RecordedEvent[]): Promise<void> {
    for (;;) {
      const fresh = events.filter(({ position }) => Number(position) > this.#checkpoint.position);
      if (fresh.length === 0) return;
      try {
        await this.#applyOrSearch(fresh);
        return;
      } catch (error) {
        if (!(error instanceof CheckpointMoved)) throw error;
        await this.#resume();
      }
    }
  }

  async #applyOrSearch(events: readonly RecordedEvent[]): Promise<void> {
    try {
      await this.#applyAtOnce(events);
    } catch (error) {
      if (isNoPoison(error)) throw error;
      // The database refused what one of them has to write: the others must not suffer for it.
      for (const event of events) await this.#applyAlone(event);
    }
  }

  async #applyAlone(event: RecordedEvent): Promise<void> {
    try {
      await this.#applyAtOnce([event]);
    } catch (error) {
      if (isNoPoison(error)) throw error;
      await this.#applyAtOnce([event], error);
    }
  }

  async #applyAtOnce(events: readonly RecordedEvent[], refusal?: unknown): Promise<void> {
    const { database, onSetAside } = this.settings;
    const writes = new BatchWrites();
    try {
      this.#checkpoint = await database.transaction().execute(async (transaction) => {
        await holdCheckpoint(transaction, this.#checkpoint);
        if (refusal === undefined) await this.#prepare(transaction, events);
        let next = this.#checkpoint;
        for (const event of events) next = await this.#take(event, next, writes, refusal);
        await moveCheckpoint(transaction, next);
        await writes.write(transaction);
        return next;
      });
    } catch (error) {
      this.#folders.discard();
      throw error;
    }
    this.#folders.keep();
    if (writes.setAside.size === 0) return;
    this.#aside = new Set([...this.#aside, ...writes.setAside.keys()]);
    for (const { case_id, ...row } of writes.setAside.values())
      onSetAside({ ...row, caseId: case_id });
  }

  async #prepare(transaction: ReadModelsDatabase, events: readonly RecordedEvent[]): Promise<void> {
    const streams = events.map(({ stream }) => stream);
    await this.#folders.prepare(
      transaction,
      streams.filter((stream) => !this.#aside.has(stream)),
    );
  }

  async #take(
    event: RecordedEvent,
    before: Checkpoint,
    writes: BatchWrites,
    refusal: unknown,
  ): Promise<Checkpoint> {
    const { stream, revision } = event;
    const position = storedPosition(event.position);
    let recordedAt = before.recordedAt;
    try {
      const { at, digest, release } = metadataOf(event);
      if (at > recordedAt) recordedAt = at;
      writes.heads.set(stream, { stream, revision, digest, position });
      if (!this.#aside.has(stream) && !writes.setAside.has(stream)) {
        const taken = { event, position, digest, at, recordedAt };
        await this.#step(taken, release, writes, refusal);
      }
    } catch (error) {
      if (isNoPoison(error)) throw error;
      const poison = poisonOf(event, position, recordedAt, error);
      if (!this.settings.setAside) throw new PoisonedStream(poison);
      const { caseId, ...row } = poison;
      writes.setAside.set(stream, { ...row, case_id: caseId });
    }
    writes.instants.set(recordedAt, position);
    return { position, recordedAt };
  }

  async #step(
    event: FeedEvent,
    release: string,
    writes: BatchWrites,
    refusal: unknown,
  ): Promise<void> {
    try {
      if (refusal !== undefined) throw asError(refusal);
      await this.#folders.step(event, writes);
    } catch (error) {
      if (isNoPoison(error) || !isLaterRelease(release, this.settings.release)) throw error;
      const { type } = event.event;
      throw new UnknownToThisRelease(`The fact ${type} as release ${release} writes it`);
    }
  }

  async #resume(): Promise<void> {
    const { database } = this.settings;
    this.#folders.forget();
    this.#checkpoint = await readCheckpoint(database);
    this.#aside = new Set((await setAsideStreams(database)).map(({ stream }) => stream));
  }
}

/** Not the fault of any one stream: to be tried again, or the end of this projector. */
function isNoPoison(error: unknown): boolean {
  return [
    DatabaseUnavailable,
    EventStoreError,
    UnknownToThisRelease,
    CheckpointMoved,
    GenerationRetired,
    PoisonedStream,
  ].some((kind) => error instanceof kind);
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error(String(reason));

function poisonOf(event: RecordedEvent, position: number, at: string, reason: unknown): SetAside {
  const { stream, revision, type } = event;
  return {
    stream,
    caseId: caseIdOf(stream) ?? null,
    position,
    revision,
    fact: type,
    reason: asError(reason).message,
    at,
  };
}
