import type { Command } from 'commander';
import { programInMemory } from '../command-line/program-in-memory';

const optionsOf = (command: Command): string[] =>
  command.options.flatMap(({ long }) => (long ? [long] : [])).concat('--help');

/** What each command of `zesei` takes; under `''` what the program takes itself. */
export const COMMAND_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map(
  [programInMemory()].flatMap((whole) => [
    ['', optionsOf(whole)] as const,
    ...whole.commands.map((command) => [command.name(), optionsOf(command)] as const),
  ]),
);
