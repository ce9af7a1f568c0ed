import type { Command } from 'commander';
import type { CommandContext } from '../command-context';
import type { Ending } from '../exit-codes';
import { bashCompletion } from './bash';
import { fishCompletion } from './fish';
import { type ProgramWords, wordsOf } from './words';
import { zshCompletion } from './zsh';

const COMPLETIONS = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
} as const satisfies Readonly<Record<string, (words: ProgramWords) => string>>;

export type Shell = keyof typeof COMPLETIONS;

/** The shells that there is a completion for. */
export const SHELLS = Object.keys(COMPLETIONS) as readonly Shell[];

/** Prints what makes a shell complete commands, options and files, made from the program itself. */
export function completion({ terminal }: CommandContext, shell: Shell, program: Command): Ending {
  terminal.print(COMPLETIONS[shell](wordsOf(program)).trimEnd());
  return 'ok';
}
