import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore } from './event-store/event-store';
import { categoryOf } from './event-store/streams';
import { UnknownPosition } from './event-store/unknown-position';
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
    super('The log lacks events that the read models were made from', options);
    this.name = 'LogBehind';
  }
}

/** Throws `LogBehind`. Before anything is appended: a volume that is not mounted must not become a new log. */
export async function requireWholeLog(store: EventStore, readModels: ReadModels): Promise<void> {
  const { position } = readModels.status;
  if (position === 0) return;
  try {
    const next = store.readAll({ after: BigInt(position) })[Symbol.asyncIterator]();
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
  if (existsSync(join(folder, UNFINISHED_RESTORE))) throw new RestoreUnfinished(folder);
}
