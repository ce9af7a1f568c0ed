import { sql } from 'kysely';
import { ownMigrations, type OwnDatabase } from '../../installation';
import type { Config } from '../../platform/config';
import { openDatabase } from '../../platform/database/database';
import type { CommandContext } from '../command-context';
import { withDatabases } from '../databases';
import { withReadOnlyLog } from '../read-only-log';

/**
 * Brings the database `own` of a backup in line with what a restore means: nobody is signed in, no
 * read models are there yet, and no process is further on than the log, which was copied before.
 */
export async function prepareOwn(
  context: CommandContext,
  config: Config,
  folder: string,
): Promise<void> {
  const end = await endOfLog(context, config, folder);
  await withDatabases(context, { ...config, dataFolder: folder }, async (target) => {
    const own: OwnDatabase = await openDatabase(target, 'own', { migrations: ownMigrations });
    try {
      await own.deleteFrom('sessions').execute();
      await own.deleteFrom('sign_in_attempts').execute();
      await own.deleteFrom('read_model_generations').execute();
      await keepBehind(own, end);
      // All of it into the one file that is put into its place.
      await sql`pragma wal_checkpoint(truncate)`.execute(own);
    } finally {
      await own.destroy();
    }
  });
}

async function endOfLog(
  { surroundings }: CommandContext,
  config: Config,
  folder: string,
): Promise<bigint> {
  let last = 0n;
  const copied = { ...config, dataFolder: folder };
  await withReadOnlyLog(copied, surroundings.random, async ({ readRaw }) => {
    for await (const { position } of readRaw()) last = position;
  });
  return last;
}

async function keepBehind(own: OwnDatabase, end: bigint): Promise<void> {
  const checkpoints = await own.selectFrom('process_checkpoints').selectAll().execute();
  for (const { process, position } of checkpoints) {
    if (BigInt(position) <= end) continue;
    await own
      .updateTable('process_checkpoints')
      .set({ position: String(end) })
      .where('process', '=', process)
      .execute();
  }
}
