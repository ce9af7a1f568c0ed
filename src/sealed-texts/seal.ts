import type { Sealed } from '../../state-machines/sealed';
import type { Logger } from '../platform/logging';
import type { Random } from '../platform/random';
import { decrypt, encrypt, fromBase64url, IV_BYTES } from './aes-gcm';
import { isPlainText, isSealed, leavesIn, replaceLeaves } from './fact-data';
import type { FoundKey, KeyStore, TextKey } from './key-store';
import type { Revealed, Unsealed } from './plain-text';
import { unreadable, type ReadableText } from './readable-text.dto';

/** Why a sealed text cannot be read although nobody erased it. */
type SealDefect =
  /** The text was changed, or moved from where it was sealed. */
  | 'not-authentic'
  /** The key store does not know its key. */
  | 'key-unknown'
  /** The key store's copy of its key was changed. */
  | 'key-broken';

/** A sealed text cannot be read although nobody erased it: something was tampered with or lost. */
export class SealBroken extends Error {
  readonly code = 'seal-broken';

  constructor(
    readonly stream: string,
    readonly type: string,
    readonly pointer: string,
    readonly defect: SealDefect,
  ) {
    super(`The sealed text ${pointer} of ${type} in ${stream} cannot be read: ${defect}`);
    this.name = 'SealBroken';
  }
}

/** Seals the texts of a fact on their way into the log, and opens them for a reader. */
export class SealedTexts {
  constructor(
    private readonly keys: Pick<KeyStore, 'take' | 'find'>,
    private readonly random: Random,
    /** Told of a text that a reader is shown to be unreadable although nobody erased it. */
    private readonly onBroken: (broken: SealBroken) => void,
  ) {}

  /** Says in the log what cannot be read; it hides nothing else from a reader. */
  static over(
    keys: Pick<KeyStore, 'take' | 'find'>,
    { random, logger }: { readonly random: Random; readonly logger: Logger },
  ): SealedTexts {
    return new SealedTexts(keys, random, (broken) => {
      logger.error({ err: broken }, 'a sealed text cannot be read');
    });
  }

  /**
   * The fact's data as it enters the log: every `PlainText` in it sealed under a fresh key, bound to
   * stream, type and place. Say what comes out: `sealTexts<CaseSubmittedData>(…)`.
   */
  async sealTexts<T>(stream: string, type: string, data: Unsealed<T>): Promise<T> {
    const keys = [...(await this.keys.take(leavesIn(data, isPlainText).length))];
    const sealed = replaceLeaves(data, isPlainText, ({ pointer, leaf }) => {
      const key = keys.shift();
      if (key === undefined) throw new Error('The key store gave fewer keys than were asked for');
      return this.#seal(key, boundTo(stream, type, pointer), leaf.reveal());
    });
    return sealed as T;
  }

  /**
   * A fact's data for a reader: every sealed text as a string, or as what stands in its place where it
   * was erased or cannot be read. Throws what the key store throws.
   */
  async unsealTexts<T>(event: {
    readonly stream: string;
    readonly type: string;
    readonly data: T;
  }): Promise<Revealed<T>> {
    const { stream, type, data } = event;
    const keys = await this.keys.find(leavesIn(data, isSealed).map(({ leaf }) => leaf.key));
    const revealed = replaceLeaves(data, isSealed, ({ pointer, leaf }) => {
      const text = open(leaf, keys.get(leaf.key), boundTo(stream, type, pointer));
      if (!('defect' in text)) return text.revealed;
      this.onBroken(new SealBroken(stream, type, pointer, text.defect));
      return unreadable(text.defect === 'key-unknown' ? 'key-missing' : 'damaged');
    });
    return revealed as Revealed<T>;
  }

  #seal(key: TextKey, associated: string, text: string): Sealed {
    const iv = this.random.bytes(IV_BYTES);
    const data = encrypt(key.bytes, iv, associated, Buffer.from(text, 'utf8'));
    return { key: key.id, iv: iv.toString('base64url'), data: data.toString('base64url') };
  }
}

const boundTo = (stream: string, type: string, pointer: string): string =>
  `${stream}\n${type}\n${pointer}`;

function open(
  sealed: Sealed,
  key: FoundKey | undefined,
  associated: string,
): { revealed: ReadableText } | { defect: SealDefect } {
  if (key === undefined || key.is === 'unknown') return { defect: 'key-unknown' };
  if (key.is === 'broken') return { defect: 'key-broken' };
  if (key.is === 'destroyed') return { revealed: unreadable('erased') };
  const iv = fromBase64url(sealed.iv);
  const data = fromBase64url(sealed.data);
  const plain = iv && data && decrypt(key.bytes, iv, associated, data);
  return plain ? { revealed: plain.toString('utf8') } : { defect: 'not-authentic' };
}
