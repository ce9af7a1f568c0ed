import type { EventEmitter } from 'node:events';
import type { Writable } from 'node:stream';
import type { Language } from '../platform/language';
import { exitCodeOf } from './exit-codes';
import { failureOf } from './failures';
import { serveTexts } from './texts/serve';

/** The process whose output is watched. */
export interface WritingProcess {
  readonly stdout: Pick<EventEmitter, 'on'>;
  readonly stderr: Pick<Writable, 'write'> & Pick<EventEmitter, 'on'>;
  exit(code?: number): unknown;
}

/** What a command may decide of its output. */
export interface WatchedOutput {
  /** For a work that is worth more than what it writes: it goes on where its output goes nowhere. */
  goOnWithoutOutput(): void;
}

/**
 * Ends the process once standard output takes no more: in silence where its reader has stopped reading
 * (`zesei replay … | head`), else saying why, such as a disk that is full.
 */
export function watchOutput(process: WritingProcess, language: Language): WatchedOutput {
  const { stdout, stderr } = process;
  let goesOn = false;
  let isTold = false;
  // Where standard error takes no more, there is nowhere left to say so.
  stderr.on('error', () => undefined);
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (isTold) return;
    isTold = true;
    if (goesOn) {
      stderr.write(`${serveTexts.logGoesNowhere(error)[language]}\n`);
      return;
    }
    if (error.code === 'EPIPE') {
      process.exit();
      return;
    }
    const { ending, text } = failureOf(error);
    stderr.write(`${text[language]}\n`);
    process.exit(exitCodeOf(ending));
  });
  return {
    goOnWithoutOutput: () => {
      goesOn = true;
    },
  };
}
