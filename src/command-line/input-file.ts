import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { CommandFailure } from './command-failure';
import { failureTexts } from './texts/failures';

/**
 * The text of a file that the operator named. Throws `CommandFailure` where it cannot be read or is
 * not in UTF-8: what is loaded from it stays in the log for ever.
 */
export async function readInputFile(file: string): Promise<string> {
  const bytes = await bytesOf(file);
  if (!isUtf8(bytes)) throw new CommandFailure('inputRefused', failureTexts.fileNotUtf8(file));
  return bytes.toString('utf8');
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandFailure('inputRefused', failureTexts.fileNotReadable(file, reason), {
      cause: error,
    });
  }
}
