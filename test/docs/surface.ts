import { PassThrough } from 'node:stream';
import type { Command } from 'commander';
import { createProgram } from '../../src/command-line/program';
import { systemClock } from '../../src/platform/clock';
import { systemRandom } from '../../src/platform/random';
import { terminalInMemory } from '../command-line/terminal-in-memory';

/** The program, to be looked at and not run. */
function program(): Command {
  const { terminal, streams } = terminalInMemory('en');
  const surroundings = {
    ...streams,
    environment: {},
    input: new PassThrough(),
    clock: systemClock,
    random: systemRandom,
    untilAskedToEnd: () => Promise.resolve(),
    atEnd: () => undefined,
  };
  return createProgram({ surroundings, terminal }, () => undefined);
}

const optionsOf = (command: Command): string[] =>
  command.options.flatMap(({ long }) => (long ? [long] : [])).concat('--help');

/** What each command of `zesei` takes; under `''` what the program takes itself. */
export const COMMAND_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  [program()].flatMap((whole) => [
    ['', optionsOf(whole)] as const,
    ...whole.commands.map((command) => [command.name(), optionsOf(command)] as const),
  ]),
);
