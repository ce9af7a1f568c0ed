import { wait } from '../platform/back-off';
import { DatabaseDamaged } from '../platform/database/database-unavailable';
import { buildBeside, drop, projectorOver } from './build-beside';
import { projectedPositionAt, retire } from './checkpoint/checkpoint';
import { build, type Generation } from './generation';
import { holdsLaterFacts } from './later-facts';
import { dropLeftovers } from './leftovers';
import { LiveProjection } from './live-projection';
import { openCurrent } from './open-current';
import { requireInLog } from './position-made-up';
import type { Projector } from './projector';
import type { ReadModelsSettings } from './read-models-settings';
import type { ReadModelsDatabase } from './schema';
import { ReadModelsBehind, Waiting } from './waiting';

const MOST_MILLISECONDS_A_QUERY_WAITS = 5_000;
/** So many events not yet projected are looked through for the last one of an instant. */
const MOST_EVENTS_LOOKED_AHEAD = 5_000;

/** An instant that has not come yet has no position. */
export class InstantInTheFuture extends Error {
  readonly code = 'instant-in-the-future';
  constructor(instant: string) {
    super(`${instant} has not come yet`);
    this.name = 'InstantInTheFuture';
  }
}

/** How the read models stand. */
interface ReadModelsStatus {
  readonly generation: number;
  /** The last position that was projected; 0 before the first. */
  readonly position: number;
  /** When the last event that was projected had been recorded; null before the first. */
  readonly recordedAt: string | null;
  /** Whether all that was in the log at the start has been projected. */
  readonly caughtUp: boolean;
  /** Whether the feed is still followed. */
  readonly running: boolean;
}

interface InUse {
  readonly generation: Generation;
  readonly projector: Projector;
  readonly projection: LiveProjection;
}

/** Everything that lists and searches: folded from the log, and dropped and built again at will. */
export class ReadModels {
  readonly #waiting: Waiting;
  #inUse: InUse;
  #rebuilding: Promise<void> | undefined;
  #closed = false;

  private constructor(
    private readonly settings: ReadModelsSettings,
    generation: Generation,
    projector: Projector,
  ) {
    const mostMilliseconds = settings.mostMilliseconds ?? MOST_MILLISECONDS_A_QUERY_WAITS;
    this.#waiting = new Waiting(mostMilliseconds, () => {
      this.#inUse.projection.hurry();
    });
    this.#inUse = this.#follow(generation, projector);
  }

  /**
   * Opens the generation in use and follows the log from now on. Where there is none that can be
   * used, a new one is built first, with poisoned streams set aside: one of them must not keep the
   * process from starting. Throws `UnknownToThisRelease`, `LostEvents`, `DatabaseUnavailable`,
   * `EventStoreError`.
   */
  static async open(settings: ReadModelsSettings): Promise<ReadModels> {
    await dropLeftovers(settings);
    const generation = await openCurrent(settings);
    try {
      const projector = await projectorOver(settings, generation, true);
      const { store, release } = settings;
      if (await holdsLaterFacts(store, projector.checkpoint.position, release))
        await build(store, projector, () => Promise.resolve());
      return new ReadModels(settings, generation, projector);
    } catch (error) {
      await generation.close();
      throw error;
    }
  }

  /** Asks the tables of the generation in use. Ask for nothing else of `own` or `keys` meanwhile. */
  read<Result>(work: (database: ReadModelsDatabase) => Promise<Result>): Promise<Result> {
    return this.#inUse.generation.read(work);
  }

  get status(): ReadModelsStatus {
    const { generation, projector, projection } = this.#inUse;
    const { position, recordedAt } = projector.checkpoint;
    return {
      generation: generation.number,
      position,
      recordedAt: recordedAt === '' ? null : recordedAt,
      caughtUp: projection.caughtUp,
      running: projection.running,
    };
  }

  /** The last position that was projected; what is so now is so at this position. */
  get position(): number {
    return this.#inUse.projector.checkpoint.position;
  }

  /** Waits until a position has been projected. Throws `ReadModelsBehind` after 5 s. */
  async waitFor(position: bigint): Promise<void> {
    const wanted = Number(position);
    if (wanted > this.position) await this.#waiting.for(wanted);
  }

  /**
   * Waits for a position that somebody names, in the field of their query. Throws besides, at once,
   * `PositionMadeUp` where no event of the log has it; `EventStoreError`.
   */
  async waitForNamed(position: bigint, field: 'after' | 'cursor'): Promise<void> {
    if (Number(position) <= this.position) return;
    await requireInLog(this.settings.store, position, field);
    await this.waitFor(position);
  }

  /**
   * The one position that an instant (ISO-8601 in UTC, with milliseconds) means: the last event that
   * had been recorded by then. 0 if there was none. What was recorded by then and is not projected
   * yet is waited for. Throws `InstantInTheFuture`, `ReadModelsBehind`, `EventStoreError`.
   */
  async positionAt(instant: string): Promise<number> {
    if (instant > this.settings.clock.now().toISOString()) throw new InstantInTheFuture(instant);
    // Once a later instant was recorded, an earlier one means the same position for ever.
    if (instant >= this.#inUse.projector.checkpoint.recordedAt) {
      const ahead = await this.#lastPosition();
      if (ahead !== undefined) await this.waitFor(ahead);
    }
    return this.read((database) => projectedPositionAt(database, instant));
  }

  /**
   * Builds all tables anew from the log, beside those in use, and then uses the new ones. Stops at a
   * poisoned stream (`PoisonedStream`) unless told to set it aside, and where the log has lost
   * events (`LostEvents`); then nothing has changed.
   */
  rebuild(options: { readonly setAside: boolean } = { setAside: false }): Promise<void> {
    this.#rebuilding ??= this.#rebuild(options).finally(() => {
      this.#rebuilding = undefined;
    });
    return this.#rebuilding;
  }

  /** Stops following the log and closes the tables. */
  async close(): Promise<void> {
    this.#closed = true;
    // Whoever asked for the rebuild is told how it ended.
    await Promise.allSettled([this.#rebuilding]);
    await this.#inUse.projection.stop();
    await this.#inUse.generation.close();
  }

  async #rebuild(options: { readonly setAside: boolean }): Promise<void> {
    const { built } = await buildBeside(this.settings, options);
    await this.#change(built);
  }

  /** Uses another generation, and drops the one in use so far. */
  async #change(generation: Generation): Promise<void> {
    const before = this.#inUse;
    const projector = await projectorOver(this.settings, generation, true);
    await before.projection.stop();
    this.#inUse = this.#follow(generation, projector);
    await this.#retire(before.generation);
    await before.generation.close();
    await drop(this.settings, before.generation.number);
  }

  /** Tells whoever else projects into it. A damaged one nobody can go on with anyway. */
  async #retire({ database }: Generation): Promise<void> {
    try {
      await retire(database);
    } catch (error) {
      if (!(error instanceof DatabaseDamaged)) throw error;
      this.settings.listener.onDamaged(error);
    }
  }

  #follow(generation: Generation, projector: Projector): InUse {
    const { store, random, listener } = this.settings;
    const projection = new LiveProjection({
      store,
      projector,
      random,
      wait: this.settings.wait ?? wait,
      isWaitedFor: () => this.#waiting.anyone,
      onProgress: () => {
        this.#waiting.reached(projector.checkpoint.position);
      },
      onRetry: (error, milliseconds) => {
        listener.onRetry(error, milliseconds);
      },
      onRetired: () => {
        this.#useReplacement(generation).catch((error: unknown) => {
          listener.onFatal(error);
        });
      },
      onFatal: (error) => {
        listener.onFatal(error);
      },
    });
    return { generation, projector, projection };
  }

  /** Another process has rebuilt the tables: go on with the new ones. */
  async #useReplacement(retired: Generation): Promise<void> {
    if (this.#closed || this.#inUse.generation !== retired) return;
    const generation = await openCurrent(this.settings);
    const projector = await projectorOver(this.settings, generation, true);
    this.#inUse = this.#follow(generation, projector);
    await retired.close();
  }

  /** The last position in the log, if it is not projected yet. */
  async #lastPosition(): Promise<bigint | undefined> {
    const { position } = this;
    let last: bigint | undefined;
    let events = 0;
    const log = this.settings.store.readAll(position === 0 ? {} : { after: BigInt(position) });
    for await (const event of log) {
      if (++events > MOST_EVENTS_LOOKED_AHEAD) throw new ReadModelsBehind();
      last = event.position;
    }
    return last;
  }
}
