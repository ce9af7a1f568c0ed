import { hkdfSync } from 'node:crypto';
import type { Random } from '../platform/random';

const KEY_BYTES = 32;

/** What a key derived from the master key is for. A released label never changes its meaning. */
export type KeyUse = 'key-wrapping' | 'command-hash' | 'master-key-check' | 'sign-in-attempts';

/** The key store was made with another master key than the one given. */
export class WrongMasterKey extends Error {
  readonly code = 'wrong-master-key';

  constructor() {
    super('The key store was made with another master key; give the one that it was made with');
    this.name = 'WrongMasterKey';
  }
}

/** No master key was given. With `existing`, the one that the key store was made with is needed. */
export class MissingMasterKey extends Error {
  readonly code = 'missing-master-key';

  constructor(readonly existing: boolean) {
    super(
      existing
        ? 'There is a key store but no master key; give the one that it was made with'
        : 'No master key was given',
    );
    this.name = 'MissingMasterKey';
  }
}

/** The installation's one secret. It keeps its bytes to itself; everything uses keys derived from it. */
export class MasterKey {
  readonly #bytes: Buffer;

  /** Throws a `RangeError` for anything but 32 bytes. */
  constructor(bytes: Buffer) {
    if (bytes.length !== KEY_BYTES) throw new RangeError(`A master key has ${KEY_BYTES} bytes`);
    this.#bytes = Buffer.from(bytes);
  }

  /** What a key store holds, so that another master key is noticed. */
  get check(): string {
    return this.deriveKey('master-key-check').toString('base64url');
  }

  /** The 32 bytes of the key for one use (HKDF-SHA256, RFC 5869). */
  deriveKey(use: KeyUse): Buffer {
    const info = `zesei ${use}`;
    return Buffer.from(hkdfSync('sha256', this.#bytes, Buffer.alloc(0), info, KEY_BYTES));
  }
}

/** A new master key, written as `ZESEI_MASTER_KEY` takes it, to be kept by whoever asked for it. */
export const newMasterKey = (random: Random): string =>
  random.bytes(KEY_BYTES).toString('base64url');

/** The log holds sealed texts, but the store of their keys is gone: a new one must not take its place. */
export class KeyStoreLost extends Error {
  readonly code = 'key-store-lost';
  constructor() {
    super('The log holds sealed texts, but there is no key store; restore it from its backup');
    this.name = 'KeyStoreLost';
  }
}
