import { PassThrough } from 'node:stream';
import { runCommandLine } from '../../src/command-line/run';
import { systemClock } from '../../src/platform/clock';
import { systemRandom } from '../../src/platform/random';

/** How a command ended, and what it printed. */
export interface EndedHere {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs one command line in this process, with these settings and no others, in English. */
export async function runHere(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<EndedHere> {
  const output = kept();
  const errors = kept();
  const exitCode = await runCommandLine(words, {
    environment: { LANG: 'en_US.UTF-8', ...environment },
    input: new PassThrough().end(),
    output: output.stream,
    errors: errors.stream,
    clock: systemClock,
    random: systemRandom,
    untilAskedToEnd: () => Promise.resolve(),
    interruption: () => ({ happened: new Promise<void>(() => undefined), forget: () => undefined }),
    atEnd: () => undefined,
  });
  return { exitCode, output: output.text(), errors: errors.text() };
}

function kept(): { readonly stream: PassThrough; text(): string } {
  const stream = new PassThrough();
  const chunks: string[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString('utf8')));
  return { stream, text: () => chunks.join('') };
}
