import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { settingsOf } from '../test/command-line/settings';

const MAIN = join(__dirname, '../dist/src/main.js');

/** The built program, serving a folder in a process of its own, as an installation does. */
export interface ProgramBeside {
  readonly url: string;
  /** Milliseconds from the start of the process until it listened. */
  readonly startTook: number;
  /** What it holds in memory now, in MB. */
  memory(): number;
  close(): Promise<void>;
}

/** Starts it over the folder of a city that is stopped, with its usual settings. */
export async function programBeside(folder: string): Promise<ProgramBeside> {
  if (!existsSync(MAIN)) throw new Error('Build the program first: npm run build');
  const begun = performance.now();
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: { PATH: process.env.PATH, ...settingsOf(folder) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await listening(child);
  const startTook = performance.now() - begun;
  return {
    url,
    startTook,
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1024,
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Where it listens. Whatever it logs afterwards is read and thrown away. */
async function listening({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('the program has no output');
  const url = await new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: stdout });
    lines.on('line', (line) => {
      const found = /"url":"(http:[^"]+)"/.exec(line)?.[1];
      if (found === undefined) return;
      resolve(found);
      lines.close();
    });
    lines.once('close', () => {
      reject(new Error('the program ended before it listened'));
    });
  });
  stdout.resume();
  return url;
}
