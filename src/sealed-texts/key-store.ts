/** A key of one sealed text: 32 bytes, and the id that the text names it by. */
export interface TextKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** What became of a key that was asked for: its bytes, or why there are none. */
export type FoundKey =
  | { readonly is: 'there'; readonly bytes: Buffer }
  /** Its text was erased. */
  | { readonly is: 'destroyed' }
  /** No such key was ever stored here: the log and this key store do not belong together. */
  | { readonly is: 'unknown' }
  /** It was stored, but its bytes have been changed since. */
  | { readonly is: 'broken' };

/** How far a process has read the feed. */
export interface Checkpoints {
  find(process: string): Promise<bigint | undefined>;
  save(process: string, position: bigint): Promise<void>;
}

/**
 * Holds the keys of sealed texts, apart from the log. All methods throw `DatabaseUnavailable`,
 * and `WrongMasterKey` once the master key was changed under this process; none
 * may be awaited inside a transaction of another database, since there may be one connection only.
 */
export interface KeyStore {
  /** Keys that nobody had before. They are on disk before they are given. */
  take(count: number): Promise<readonly TextKey[]>;

  /** Looks keys up, all in one go. Every id that was asked for has an answer. */
  find(ids: readonly string[]): Promise<ReadonlyMap<string, FoundKey>>;

  /**
   * Destroys keys for ever, on disk before it answers. A repeat does no harm; a key that is not there
   * is remembered as destroyed, so that a restored, older key store ends up the same.
   */
  destroy(ids: readonly string[]): Promise<void>;

  /** Those of the ids that were never stored here, and not remembered as destroyed either. */
  unknownAmong(ids: readonly string[]): Promise<readonly string[]>;

  /** How many keys are stored and not destroyed, those that nobody was given yet included. */
  countOpen(): Promise<number>;

  /** How far the processes that look after the keys have come; kept with the keys. */
  readonly checkpoints: Checkpoints;

  /** The key of command hashes: as it was before any change of the master key. */
  readonly commandHashKey: Buffer;

  /** Finishes what is under way, forgets all keys and closes. */
  close(): Promise<void>;
}

/** What reading texts needs of the keys. Who asks it to seal is refused. */
export type KeysToRead = Pick<KeyStore, 'take' | 'find' | 'close'>;

/** The injection token of the key store. */
export const KEY_STORE = Symbol('KeyStore');
