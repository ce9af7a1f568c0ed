import { PassThrough } from 'node:stream';
import type { Command } from 'commander';
import { createProgram } from '../../src/command-line/program';
import { systemClock } from '../../src/platform/clock';
import type { Language } from '../../src/platform/language';
import { systemRandom } from '../../src/platform/random';
import { terminalInMemory } from './terminal-in-memory';

/** The program as the command line has it, for who wants to look at its commands. */
export function programInMemory(language: Language = 'en'): Command {
  const { terminal, streams } = terminalInMemory(language);
  const surroundings = {
    ...streams,
    environment: {},
    input: new PassThrough(),
    clock: systemClock,
    random: systemRandom,
    untilAskedToEnd: () => Promise.resolve(),
    interruption: () => ({ happened: new Promise<void>(() => undefined), forget: () => undefined }),
    goOnWithoutOutput: () => undefined,
    atEnd: () => undefined,
  };
  return createProgram({ surroundings, terminal }, () => undefined);
}
