import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Random } from '../../platform/random';
import { newMasterKey } from '../../sealed-texts/master-key';

const FILE = 'master-key';
const ONLY_THE_OWNER = 0o600;

export interface DemoKey {
  readonly masterKey: string;
  readonly file: string;
  /** Whether it was made just now. */
  readonly isNew: boolean;
}

/** The master key in a demo's folder, made where there is none yet; only its owner can read it. */
export async function demoKey(folder: string, random: Random): Promise<DemoKey> {
  const file = path.join(folder, FILE);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const masterKey = newMasterKey(random);
  try {
    await writeFile(file, `${masterKey}\n`, { mode: ONLY_THE_OWNER, flag: 'wx' });
    return { masterKey, file, isNew: true };
  } catch (error) {
    if (!isThere(error)) throw error;
    return { masterKey: (await readFile(file, 'utf8')).trim(), file, isNew: false };
  }
}

const isThere = (error: unknown): boolean =>
  error instanceof Error && Reflect.get(error, 'code') === 'EEXIST';
