import type { Sealed } from '../../state-machines/sealed';
import type { ReadableText } from './readable-text.dto';

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whether a text is proper Unicode, without halves of characters. The HTTP edge refuses others. */
export const isWellFormed = (text: string): boolean => !LONE_SURROGATE.test(text);

/**
 * A text that a person typed, on its way to be sealed. It stands in a fact where a `Sealed` will
 * stand; it cannot be turned into JSON, so it cannot enter the log or a log line by mistake.
 */
export class PlainText {
  readonly #text: string;

  /** Throws a `TypeError` for ill-formed Unicode, which would not come back as it was. */
  constructor(text: string) {
    if (!isWellFormed(text)) throw new TypeError('A text must be well-formed Unicode');
    this.#text = text;
  }

  /** The text itself, for who seals it. */
  reveal(): string {
    return this.#text;
  }

  toJSON(): never {
    throw new TypeError('A plain text must be sealed before it is stored');
  }
}

/** A fact's data before sealing: a `PlainText` wherever a `Sealed` will stand. */
export type Unsealed<T> = T extends Sealed
  ? PlainText
  : T extends object
    ? { [Key in keyof T]: Unsealed<T[Key]> }
    : T;

/** A fact's data for a reader: each sealed text as a string, or what is shown in the place of one that nobody can read. */
export type Revealed<T> = T extends Sealed
  ? ReadableText
  : T extends object
    ? { [Key in keyof T]: Revealed<T[Key]> }
    : T;
