import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The program that `npm run build` makes. */
export const MAIN = join(__dirname, '..', '..', 'dist', 'src', 'main.js');

/** What a process was and said when it ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/** Within which limits it runs. */
export interface RunsAs {
  /** Another user of the operating system. */
  readonly uid?: number;
  readonly gid?: number;
  /** No file may grow beyond so many blocks of 512 bytes: to whoever writes, a disk without room. */
  readonly blocksAFile?: number;
  /** An open file that its standard output goes to. */
  readonly outputTo?: number;
}

/** A write beyond the limit has to fail, and not to end the process. */
const limitedTo = (blocks: number): string => `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$@"`;

/** The built program, running. */
export class BuiltProgram {
  #output = '';
  #errors = '';
  readonly ended: Promise<Ended>;

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors += text;
    });
    this.ended = new Promise((resolve) => {
      child.once('close', (exitCode, signal) => {
        resolve({ exitCode, signal, output: this.#output, errors: this.#errors });
      });
    });
  }

  /** Starts it with these settings and no others; what is typed comes on its standard input. */
  static start(
    words: readonly string[],
    environment: Readonly<Record<string, string>> = {},
    typed = '',
    { blocksAFile, outputTo, ...as }: RunsAs = {},
  ): BuiltProgram {
    if (!existsSync(MAIN)) throw new Error('the program is not built: npm run build');
    const { PATH = '', HOME = '' } = process.env;
    const program = [process.execPath, MAIN, ...words];
    const [command = '', ...rest] =
      blocksAFile === undefined ? program : ['sh', '-c', limitedTo(blocksAFile), ...program];
    const child = spawn(command, rest, {
      env: { PATH, HOME, LANG: 'en_US.UTF-8', ...environment },
      stdio: ['pipe', outputTo ?? 'pipe', 'pipe'],
      ...as,
    });
    child.stdin?.end(typed);
    return new BuiltProgram(child);
  }

  /** Resolves with what the pattern finds in the output so far. Fails if the process ends before. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    const before = await this.#untilSaid(pattern);
    if (before !== undefined) return before;
    const { exitCode, output, errors } = await this.ended;
    throw new Error(`ended with ${exitCode} without ${pattern}:\n${output}\n${errors}`);
  }

  /** Where it serves, once it does. */
  async listening(): Promise<string> {
    const [, url = ''] = await this.says(/"url":"(http:[^"]+)","message":"listening"/);
    return url;
  }

  #untilSaid(pattern: RegExp): Promise<RegExpExecArray | undefined> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = pattern.exec(`${this.#output}\n${this.#errors}`);
        if (found !== null) resolve(found);
      };
      look();
      this.child.stdout?.on('data', look);
      this.child.stderr?.on('data', look);
      void this.ended.then(() => {
        resolve(undefined);
      });
    });
  }

  /** Reads no more of its standard output. */
  leaveOutput(): void {
    this.child.stdout?.destroy();
  }

  /** Asks it to end, or kills it, and waits until it has. */
  stop(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }
}

/** Runs it to its end. */
export const run = (
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  typed = '',
  as: RunsAs = {},
): Promise<Ended> => BuiltProgram.start(words, environment, typed, as).ended;
