import type { CommandContext } from './command-context';
import { commandLanguage } from './command-language';
import { exitCodeOf, type Ending } from './exit-codes';
import { failureOf } from './failures';
import { createProgram, wasShown } from './program';
import type { Surroundings } from './surroundings';
import { Terminal } from './terminal';

/** Runs one command line (without the program's own name) and answers the exit code. */
export async function runCommandLine(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  const language = commandLanguage(words, surroundings.environment);
  const terminal = new Terminal(surroundings, language);
  const context: CommandContext = { surroundings, terminal };
  let reached: Ending = 'ok';
  const program = createProgram(context, (ending) => {
    reached = ending;
  });
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCodeOf(reached);
  } catch (error) {
    if (wasShown(error)) return exitCodeOf('ok');
    const { ending, text } = failureOf(error);
    terminal.note(text);
    return exitCodeOf(ending);
  }
}
