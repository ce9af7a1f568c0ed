import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { takeWriterLock } from '../../event-store/embedded/writer-lock';
import { RELEASE } from '../../platform/release';
import { CommandFailure } from '../command-failure';
import { demoTexts } from '../texts/demo';

/** Says that a folder is a demo's, and whether all that the demo begins with is there. */
const MARK = 'demo.json';
const DATA = /^(log|keys|own|read-models-\d+)\.db(-wal|-shm|-journal)?$/;

/** What a folder has of a demo: nothing yet, a beginning that broke off, or all of it. */
export type DemoFolderState = 'new' | 'begun' | 'prepared';

/**
 * What a demo finds in its folder. Throws `CommandFailure` where there is a log that no demo has begun:
 * nobody's data is written to, or thrown away, by a wrong `--data`.
 */
export async function demoFolderState(folder: string): Promise<DemoFolderState> {
  const mark = path.join(folder, MARK);
  if (existsSync(mark)) return isPrepared(await readFile(mark, 'utf8')) ? 'prepared' : 'begun';
  if (existsSync(path.join(folder, 'log.db')))
    throw new CommandFailure('unavailable', demoTexts.notADemo(folder));
  return 'new';
}

/** Marks a folder before anything of a demo is put there. */
export async function markBegun(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await mark(folder, false);
}

/** Marks that all of it is there. */
export const markPrepared = (folder: string): Promise<void> => mark(folder, true);

/** Throws away what a beginning that broke off has left. Throws `EventStoreInUse` if it still goes on. */
export async function clearBegun(folder: string): Promise<void> {
  const lock = takeWriterLock(folder);
  try {
    const left = (await readdir(folder)).filter((name) => DATA.test(name));
    for (const name of left) await rm(path.join(folder, name));
  } finally {
    lock.release();
  }
}

/** The file is replaced as a whole, so that a crash leaves the one or the other. */
async function mark(folder: string, prepared: boolean): Promise<void> {
  const written = path.join(folder, `${MARK}.new`);
  await writeFile(written, `${JSON.stringify({ release: RELEASE, prepared })}\n`);
  await rename(written, path.join(folder, MARK));
}

/** Earlier releases wrote the mark at the end, and nothing about it. */
function isPrepared(text: string): boolean {
  const { prepared } = JSON.parse(text) as { readonly prepared?: unknown };
  return prepared !== false;
}
