import { readFile } from 'node:fs/promises';
import { CommandFailure } from './command-failure';
import { failureTexts } from './texts/failures';

/** The text of a file that the operator named. Throws `CommandFailure` where it cannot be read. */
export async function readInputFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandFailure('inputRefused', failureTexts.fileNotReadable(file, reason), {
      cause: error,
    });
  }
}
