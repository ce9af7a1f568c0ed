import type { Kysely } from 'kysely';
import type { Migration } from '../platform/database/migrations';

/** What the read models keep in the database `own`: which generation is in use. */
export interface GenerationTables {
  read_model_generations: {
    generation: number;
    /** The version of tables and projections that it was made with. */
    version: number;
    state: 'building' | 'current' | 'retired';
    /** Grows while somebody builds it. */
    beats: number;
  };
}

export type GenerationsDatabase = Kysely<GenerationTables>;

/** Brings the table above into the database `own`. */
export const generationMigrations: readonly Migration[] = [
  {
    name: 'read-models-1-generations',
    async up(database) {
      await database.schema
        .createTable('read_model_generations')
        .addColumn('generation', 'integer', (column) => column.primaryKey())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .execute();
    },
  },
  {
    name: 'read-models-2-beats',
    async up(database) {
      await database.schema
        .alterTable('read_model_generations')
        .addColumn('beats', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
    },
  },
];

/** The generation in use, and the version that it was made with; undefined before the first. */
export const currentGeneration = (
  own: GenerationsDatabase,
): Promise<{ generation: number; version: number } | undefined> =>
  own
    .selectFrom('read_model_generations')
    .select(['generation', 'version'])
    .where('state', '=', 'current')
    .executeTakeFirst();

/** The generation that somebody builds, or that a crash left half built. */
export const buildingGeneration = (
  own: GenerationsDatabase,
): Promise<{ generation: number; beats: number } | undefined> =>
  own
    .selectFrom('read_model_generations')
    .select(['generation', 'beats'])
    .where('state', '=', 'building')
    .executeTakeFirst();

/** Generations that were replaced and not yet dropped. */
export async function retiredGenerations(own: GenerationsDatabase): Promise<number[]> {
  const rows = await own
    .selectFrom('read_model_generations')
    .select('generation')
    .where('state', '=', 'retired')
    .execute();
  return rows.map(({ generation }) => generation);
}

/** Another process builds a generation just now, or has taken one over that was given up for dead. */
export class BuildUnderWay extends Error {
  readonly code = 'build-under-way';
  constructor() {
    super('Another process is building the read models');
    this.name = 'BuildUnderWay';
  }
}

/** Takes the next number for a generation that is about to be built. Throws `BuildUnderWay`. */
export async function beginGeneration(own: GenerationsDatabase, version: number): Promise<number> {
  return own.transaction().execute(async (transaction) => {
    // The number first: who begins after it is seen building, who began before has the same number.
    const { last } = await transaction
      .selectFrom('read_model_generations')
      .select((eb) => eb.fn.max('generation').as('last'))
      .executeTakeFirstOrThrow();
    if ((await buildingGeneration(transaction)) !== undefined) throw new BuildUnderWay();
    const generation = (last ?? 0) + 1;
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('read_model_generations')
      .values({ generation, version, state: 'building', beats: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    // In PostgreSQL somebody may have begun beside us, after we looked.
    if (numInsertedOrUpdatedRows !== 1n) throw new BuildUnderWay();
    return generation;
  });
}

/** Shows that a generation is still being built. Throws `BuildUnderWay` where another took its place. */
export async function beat(own: GenerationsDatabase, generation: number): Promise<void> {
  const { numUpdatedRows } = await own
    .updateTable('read_model_generations')
    .set((eb) => ({ beats: eb('beats', '+', 1) }))
    .where('generation', '=', generation)
    .where('state', '=', 'building')
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new BuildUnderWay();
}

/**
 * Makes a built generation the one in use, and answers which one it replaces. Throws `BuildUnderWay`
 * where it was given up for dead meanwhile.
 */
export async function swapTo(
  own: GenerationsDatabase,
  generation: number,
): Promise<number | undefined> {
  return own.transaction().execute(async (transaction) => {
    await beat(transaction, generation);
    const before = await currentGeneration(transaction);
    await transaction
      .updateTable('read_model_generations')
      .set({ state: 'retired' })
      .where('state', '=', 'current')
      .execute();
    await transaction
      .updateTable('read_model_generations')
      .set({ state: 'current' })
      .where('generation', '=', generation)
      .execute();
    return before?.generation;
  });
}

/** Forgets a generation whose database was dropped. */
export async function forgetGeneration(
  own: GenerationsDatabase,
  generation: number,
): Promise<void> {
  await own
    .deleteFrom('read_model_generations')
    .where('generation', '=', generation)
    .where('state', '!=', 'current')
    .execute();
}
