import type { Writable } from 'node:stream';
import type { Language, Text } from '../platform/language';

/** Where a command writes. */
export interface Streams {
  readonly output: Writable;
  readonly errors: Writable & { readonly isTTY?: boolean };
}

/** What a command prints: results on standard output, everything else on standard error. */
export class Terminal {
  constructor(
    private readonly streams: Streams,
    readonly language: Language,
  ) {}

  /** A line of the result. */
  print(line = ''): void {
    this.streams.output.write(`${line}\n`);
  }

  /** The result for a program: one JSON document. */
  printJson(value: unknown): void {
    this.print(JSON.stringify(value, null, 2));
  }

  /** Resolves when all that was printed so far has left the process. */
  untilPrinted(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.streams.output.write('', (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }

  /** Something to tell the person that is no result. */
  note(text: Text): void {
    this.streams.errors.write(`${text[this.language]}\n`);
  }

  /** Clears the line that a progress stands in. */
  clearLine(): void {
    if (this.streams.errors.isTTY === true) this.streams.errors.write('\r\u001b[K');
  }

  /** Tells on a terminal how far a long work is, in one line that changes; a script is told nothing. */
  progress(label: (done: number, total: number | undefined) => Text): Progress {
    return new Progress(this.streams.errors, (done, total) => label(done, total)[this.language]);
  }

  /** What a text says in the language of this terminal. */
  say(text: Text): string {
    return text[this.language];
  }
}

/** One change for every so many. */
const DONE_A_CHANGE = 100;
/** How many characters a whole bar has. */
const BAR = 20;

/** How far a long work is: with a bar and its share, where it is known how much there is in all. */
export class Progress {
  #shownAt: number | undefined;

  constructor(
    private readonly errors: Streams['errors'],
    private readonly label: (done: number, total: number | undefined) => string,
  ) {}

  /** So much is done, of a total where it is known. */
  show(done: number, total?: number): void {
    if (this.errors.isTTY !== true) return;
    const last = this.#shownAt;
    if (last !== undefined && done < last + DONE_A_CHANGE && done !== total) return;
    this.#shownAt = done;
    this.errors.write(`\r\u001b[K${shareOf(done, total)}${this.label(done, total)}`);
  }

  /** Clears the line. */
  end(): void {
    if (this.errors.isTTY === true && this.#shownAt !== undefined) this.errors.write('\r\u001b[K');
    this.#shownAt = undefined;
  }
}

/** `████░░░░░░░░░░░░░░░░  20%  `; what is written meanwhile makes no more than all. */
function shareOf(done: number, total: number | undefined): string {
  if (total === undefined || total === 0) return '';
  const share = Math.min(done / total, 1);
  const full = Math.floor(share * BAR);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${percent}%  `;
}
