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
 * Makes sure that the checkpoint still stands where it stood, and stays there to the end of the
 * transaction: of two projectors one waits for the other here, before it reads anything. Throws
 * `CheckpointMoved`.
 */
export async function holdCheckpoint(
  transaction: ReadModelsDatabase,
  { position }: Checkpoint,
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('checkpoint')
    .set({ position })
    .where('position', '=', position)
    .where('retired', '=', 0)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw new CheckpointMoved();
}

/** Moves the checkpoint that this transaction holds. */
export async function moveCheckpoint(
  transaction: ReadModelsDatabase,
  { position, recordedAt }: Checkpoint,
): Promise<void> {
  await transaction.updateTable('checkpoint').set({ position, recorded_at: recordedAt }).execute();
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
