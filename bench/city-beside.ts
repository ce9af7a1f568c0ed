import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { CityOpened } from './city-process';

/** A city that runs in a process of its own. */
export interface CityBeside extends CityOpened {
  close(): Promise<void>;
}

/** Starts a city in a process of its own, with cases in it. */
export async function cityBeside(): Promise<CityBeside> {
  const child = fork(join(__dirname, 'city-process.ts'), {
    execArgv: ['--require', join(__dirname, '../test/typescript-hook.js')],
  });
  const opened = await new Promise<CityOpened>((resolve, reject) => {
    child.once('message', (message) => {
      resolve(message as CityOpened);
    });
    child.once('exit', (code) => {
      reject(new Error(`the city did not open: exit code ${code ?? 'none'}`));
    });
  });
  return {
    ...opened,
    async close() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
