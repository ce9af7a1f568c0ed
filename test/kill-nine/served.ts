import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { MAIN } from '../command-line/built-program';
import { settingsOf } from '../command-line/settings';

/** `zesei serve` in a process of its own, as built. */
export class Served {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  /** Starts it over a folder, and a store that is elsewhere, and waits until it listens. */
  static async over(folder: string, eventStore = 'embedded'): Promise<Served> {
    const child = spawn(process.execPath, [MAIN, 'serve'], {
      env: { ...settingsOf(folder), ZESEI_EVENT_STORE: eventStore },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const { message, url } = JSON.parse(line) as { message: string; url?: string };
      if (message === 'listening' && url !== undefined) {
        child.stdout.resume();
        return new Served(child, url);
      }
    }
    throw new Error('The server ended before it listened');
  }

  /** Ends it without a word, as a power cut would. */
  async kill(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await ended;
  }

  /** Asks it to end, and answers its exit code. */
  async end(): Promise<unknown> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    return (await ended)[0];
  }
}
