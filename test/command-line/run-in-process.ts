import { PassThrough, Writable } from 'node:stream';
import { runCommandLine } from '../../src/command-line/run';
import { systemClock, type Clock } from '../../src/platform/clock';
import { systemRandom } from '../../src/platform/random';

/** How a command line ended, and what it printed. */
export interface RunInProcess {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** What a command line finds around it. */
export interface Here {
  readonly clock?: Clock;
  readonly isTTY?: boolean;
  /** When Ctrl-C is pressed; never, unless told. */
  readonly interrupted?: Promise<void>;
}

/** Runs a command line in this process, with these settings and no others, in English unless told. */
export async function runInProcess(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  {
    clock = systemClock,
    isTTY = false,
    interrupted = new Promise<void>(() => undefined),
  }: Here = {},
): Promise<RunInProcess> {
  const said = { output: '', errors: '' };
  const into = (kept: keyof typeof said): Writable =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        said[kept] += chunk.toString('utf8');
        done();
      },
    });
  const output = into('output');
  const errors = Object.assign(into('errors'), { isTTY });
  const exitCode = await runCommandLine(words, {
    output,
    errors,
    environment: { LANG: 'en_US.UTF-8', ...environment },
    input: new PassThrough().end(),
    clock,
    random: systemRandom,
    untilAskedToEnd: () => Promise.resolve(),
    interruption: () => ({ happened: interrupted, forget: () => undefined }),
    goOnWithoutOutput: () => undefined,
    atEnd: () => undefined,
  });
  return { exitCode, ...said };
}
