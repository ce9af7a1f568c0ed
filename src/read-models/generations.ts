import type { Kysely } from 'kysely';
import type { Migration } from '../platform/database/migrations';

/** What the read models keep in the database `own`: which generation is in use. */
export interface GenerationTables {
  read_model_generations: {
    generation: number;
    /** The version of tables and projections that it was made with. */
    version: number;
    state: 'building' | 'current' | 'retired';
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

/** Generations that a crash left half built, or replaced and not yet dropped. */
export async function leftoverGenerations(own: GenerationsDatabase): Promise<number[]> {
  const rows = await own
    .selectFrom('read_model_generations')
    .select('generation')
    .where('state', '!=', 'current')
    .execute();
  return rows.map(({ generation }) => generation);
}

/** Takes the next number for a generation that is about to be built. */
export async function beginGeneration(own: GenerationsDatabase, version: number): Promise<number> {
  return own.transaction().execute(async (transaction) => {
    const { last } = await transaction
      .selectFrom('read_model_generations')
      .select((eb) => eb.fn.max('generation').as('last'))
      .executeTakeFirstOrThrow();
    const generation = (last ?? 0) + 1;
    await transaction
      .insertInto('read_model_generations')
      .values({ generation, version, state: 'building' })
      .execute();
    return generation;
  });
}

/** Makes a built generation the one in use, and answers which one it replaces. */
export async function swapTo(
  own: GenerationsDatabase,
  generation: number,
): Promise<number | undefined> {
  return own.transaction().execute(async (transaction) => {
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
