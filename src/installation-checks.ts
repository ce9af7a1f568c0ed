import { join } from 'node:path';
import type { ProcessCheckpoints } from './cases/processes/process-checkpoints';
import type { EventStore } from './event-store/event-store';
import { categoryOf } from './event-store/streams';
import { UnknownPosition } from './event-store/unknown-position';
import { isThere } from './platform/is-there';
import type { ReadModels } from './read-models/read-models';

/** In a data folder while a backup is being put into it; see `zesei restore`. */
export const UNFINISHED_RESTORE = 'restoring';

/** A backup was put into this folder, and not to its end. */
export class RestoreUnfinished extends Error {
  readonly code = 'restore-unfinished';
  constructor(folder: string) {
    super(`A restore into ${folder} was cut short`);
    this.name = 'RestoreUnfinished';
  }
}

/** The databases have seen more of the log than it holds now: it is another log, or lost its end. */
export class LogBehind extends Error {
  readonly code = 'log-behind';
  constructor(options: ErrorOptions) {
    super('The log lacks events that read models or processes have seen', options);
    this.name = 'LogBehind';
  }
}

/**
 * Throws `LogBehind` where the log lacks a position up to which somebody has followed it. Before
 * anything is appended: a volume that is not mounted must not become a new log, and a process must
 * not pass over what will be recorded up to there.
 */
export async function requireWholeLog(
  store: EventStore,
  { status }: ReadModels,
  checkpoints: ProcessCheckpoints,
): Promise<void> {
  const followed = [BigInt(status.position), ...(await checkpoints.all())];
  for (const position of new Set(followed))
    if (position > 0n) await requirePosition(store, position);
}

async function requirePosition(store: EventStore, position: bigint): Promise<void> {
  try {
    const next = store.readAll({ after: position })[Symbol.asyncIterator]();
    await next.next();
    await next.return?.();
  } catch (error) {
    if (error instanceof UnknownPosition) throw new LogBehind({ cause: error });
    throw error;
  }
}

/** Persons come first in every log, and their names are sealed. */
export async function holdsSealedTexts(store: Pick<EventStore, 'readAll'>): Promise<boolean> {
  for await (const { stream } of store.readAll()) {
    const category = categoryOf(stream);
    if (category === 'person' || category === 'case' || category === 'voice') return true;
  }
  return false;
}

/** Throws `RestoreUnfinished`. Before anything is made in a folder that lacks what is still to come. */
export function requireWholeFolder(folder: string): void {
  if (isThere(join(folder, UNFINISHED_RESTORE))) throw new RestoreUnfinished(folder);
}
