import type { Text } from '../platform/language';
import type { CommandContext } from './command-context';
import type { Ending } from './exit-codes';

/**
 * Does a long work that Ctrl-C breaks off: then `leave` clears away what is half made and says what is
 * left, and the process ends at once, whatever the work is at.
 */
export async function interruptible(
  { surroundings, terminal }: CommandContext,
  work: () => Promise<Ending>,
  leave: () => Text,
): Promise<Ending> {
  const interruption = surroundings.interruption();
  const brokenOff = interruption.happened.then((): Ending => {
    terminal.clearLine();
    terminal.note(leave());
    return 'interrupted';
  });
  try {
    return await Promise.race([work(), brokenOff]);
  } finally {
    interruption.forget();
  }
}
