import type { ReadModelsDatabase } from '../schema';

/** How far the feed has been projected. */
export interface Checkpoint {
  readonly position: number;
  /** The greatest `metadata.at` so far; empty before the first event. */
  readonly recordedAt: string;
}

/** Another projector has moved the checkpoint: what was folded here must not be written. */
export class CheckpointMoved extends Error {
  readonly code = 'checkpoint-moved';
  constructor() {
    super('Another projector has moved the checkpoint');
    this.name = 'CheckpointMoved';
  }
}

/** This generation of the read models was replaced by a later one. */
export class GenerationRetired extends Error {
  readonly code = 'generation-retired';
  constructor() {
    super('This generation of the read models has been replaced');
    this.name = 'GenerationRetired';
  }
}

/** Reads how far the feed has been projected. Throws `GenerationRetired`. */
export async function readCheckpoint(database: ReadModelsDatabase): Promise<Checkpoint> {
  const row = await database.selectFrom('checkpoint').selectAll().executeTakeFirstOrThrow();
  if (row.retired === 1) throw new GenerationRetired();
  return { position: row.position, recordedAt: row.recorded_at };
}

/**
 * Moves the checkpoint if it still stands where it stood; the first thing in a transaction, so that
 * of two projectors one waits for the other here. Throws `CheckpointMoved`.
 */
export async function moveCheckpoint(
  transaction: ReadModelsDatabase,
  from: Checkpoint,
  to: Checkpoint,
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('checkpoint')
    .set({ position: to.position, recorded_at: to.recordedAt })
    .where('position', '=', from.position)
    .where('retired', '=', 0)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new CheckpointMoved();
}

/** Says to whoever still projects into this generation that it is no longer the one in use. */
export async function retire(database: ReadModelsDatabase): Promise<void> {
  await database.updateTable('checkpoint').set({ retired: 1 }).execute();
}

/** The greatest position that had been recorded at an instant; 0 where there was none. */
export async function projectedPositionAt(
  database: ReadModelsDatabase,
  instant: string,
): Promise<number> {
  const row = await database
    .selectFrom('instants')
    .select('position')
    .where('recorded_at', '<=', instant)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.position ?? 0;
}
