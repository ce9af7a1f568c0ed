import path from 'node:path';
import type { EventStore } from '../../src/event-store/event-store';
import { dropDatabase, openDatabase } from '../../src/platform/database/database';
import { readModelsDatabase } from '../../src/platform/database/database-name';
import { type DatabaseTarget, databaseTarget } from '../../src/platform/database/database-target';
import { systemRandom } from '../../src/platform/random';
import {
  generationMigrations,
  type GenerationsDatabase,
  type GenerationTables,
} from '../../src/read-models/generations';
import { Generation } from '../../src/read-models/generation';
import { ReadModels } from '../../src/read-models/read-models';
import type { ReadModelsSettings } from '../../src/read-models/read-models-settings';
import type { ReadModelsDatabase } from '../../src/read-models/schema';
import type { SetAside } from '../../src/read-models/set-aside/queries';
import { Rulesets } from '../../src/rulesets/rulesets';
import { allRowsOf } from '../nothing-lost/rows';
import type { ToldLog } from './told-log';

/** Read models over a told log, in a place of their own. */
export class Projected {
  readonly setAside: SetAside[] = [];
  readonly retries: unknown[] = [];
  readonly damaged: unknown[] = [];
  readonly fatal: Promise<unknown>;
  readModels: ReadModels;

  private constructor(
    readonly log: ToldLog,
    readonly target: DatabaseTarget,
    readonly own: GenerationsDatabase,
    private readonly changes: Partial<ReadModelsSettings>,
  ) {
    this.fatal = new Promise((resolve) => {
      this.#onFatal = resolve;
    });
  }

  #onFatal: (error: unknown) => void = () => undefined;

  /** `readModels` is `sqlite`, or the URL of a PostgreSQL. */
  static async over(
    log: ToldLog,
    readModels = 'sqlite',
    changes: Partial<ReadModelsSettings> = {},
  ): Promise<Projected> {
    const target = databaseTarget({
      dataFolder: path.join(log.folder.path, 'databases'),
      readModels,
      onConnectionLost: (error) => {
        throw error;
      },
    });
    const own = await openDatabase<GenerationTables>(target, 'own', {
      migrations: generationMigrations,
    });
    const projected = new Projected(log, target, own, changes);
    projected.readModels = await ReadModels.open(projected.settings);
    return projected;
  }

  get settings(): ReadModelsSettings {
    return {
      target: this.target,
      own: this.own,
      store: this.log.store,
      rulesets: new Rulesets(this.log.store),
      clock: { now: () => this.log.now },
      random: systemRandom,
      release: '0.1.0',
      wait: () => Promise.resolve(),
      listener: {
        onSetAside: (stream) => this.setAside.push(stream),
        onRetry: (error) => this.retries.push(error),
        onBuilding: () => undefined,
        onDamaged: (error) => this.damaged.push(error),
        onFatal: (error) => {
          this.#onFatal(error);
        },
      },
      ...this.changes,
    };
  }

  /** Waits until all that was told has been projected. */
  async caughtUp(): Promise<void> {
    const last = await lastPosition(this.log.store);
    if (last !== undefined) await this.readModels.waitFor(last);
  }

  read<Result>(work: (tables: ReadModelsDatabase) => Promise<Result>): Promise<Result> {
    return this.readModels.read(work);
  }

  /** The tables of a generation, in use or not. */
  openGeneration(number: number): Promise<Generation> {
    return Generation.open(this.target, number);
  }

  /** Every row of every table, in one order. */
  tables(): Promise<Record<string, string[]>> {
    return this.read(allRowsOf);
  }

  async restart(): Promise<void> {
    await this.readModels.close();
    this.readModels = await ReadModels.open(this.settings);
  }

  async close(): Promise<void> {
    const { generation } = this.readModels.status;
    await this.readModels.close();
    await this.own.destroy();
    await dropDatabase(this.target, readModelsDatabase(generation));
    await dropDatabase(this.target, 'own');
    await this.target.close();
  }
}

export async function lastPosition(
  store: Pick<EventStore, 'readAll'>,
): Promise<bigint | undefined> {
  let last: bigint | undefined;
  for await (const { position } of store.readAll()) last = position;
  return last;
}
