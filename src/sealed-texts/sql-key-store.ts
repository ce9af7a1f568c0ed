import type { Clock } from '../platform/clock';
import { newId } from '../platform/ids';
import type { Random } from '../platform/random';
import { KEY_BYTES } from './aes-gcm';
import { KeyCache } from './key-cache';
import type { KeyRows } from './key-rows';
import type { Checkpoints, FoundKey, KeyStore, TextKey } from './key-store';
import { foundKey, wrapKey } from './key-wrapping';
import { WrongMasterKey } from './master-key';

const KEYS_IN_A_BLOCK = 256;
const REFILL_BELOW = 128;

interface SqlKeyStoreParts {
  readonly rows: KeyRows;
  readonly wrappingKey: Buffer;
  /** What the key store holds as long as its keys are under this master key. */
  readonly masterKeyCheck: string;
  readonly commandHashKey: Buffer;
  readonly checkpoints: Checkpoints;
  readonly clock: Clock;
  readonly random: Random;
  /** Told when a block could not be made ahead; whoever needs a key meets the error too. */
  readonly onRefillFailed: (error: unknown) => void;
  /** Told when the master key was changed under this process, which can read and write no more texts. */
  readonly onOtherMasterKey: (error: WrongMasterKey) => void;
}

/** The key store in SQL. `openKeyStore` makes one. */
export class SqlKeyStore implements KeyStore {
  readonly #cache: KeyCache;
  /** Keys on disk that nobody had yet. What is left of them at a stop is never used. */
  #ready: TextKey[] = [];
  #refilling: Promise<void> | undefined;
  /** Grows as a destruction begins and as it ends, so that a look-up that overlaps one is not cached. */
  #destructions = 0;

  readonly checkpoints: Checkpoints;
  readonly commandHashKey: Buffer;

  constructor(private readonly parts: SqlKeyStoreParts) {
    this.checkpoints = parts.checkpoints;
    this.commandHashKey = parts.commandHashKey;
    this.#cache = new KeyCache(parts.clock);
  }

  async take(count: number): Promise<readonly TextKey[]> {
    while (this.#ready.length < count) await this.#refill();
    const taken = this.#ready.splice(0, count);
    for (const key of taken) this.#cache.put(key.id, key.bytes);
    if (count > 0 && this.#ready.length < REFILL_BELOW) {
      this.#refill().catch(this.parts.onRefillFailed);
    }
    return taken;
  }

  async find(ids: readonly string[]): Promise<ReadonlyMap<string, FoundKey>> {
    const { masterKeyCheck } = this.parts;
    const found = new Map<string, FoundKey>();
    for (const id of ids) {
      const bytes = this.#cache.get(id);
      found.set(id, bytes ? { is: 'there', bytes } : { is: 'unknown' });
    }
    const before = this.#destructions;
    let broken = false;
    const sought = [...found].filter(([, key]) => key.is === 'unknown').map(([id]) => id);
    for (const { id, wrapped } of await this.parts.rows.find(sought)) {
      const key = foundKey(this.parts.wrappingKey, id, wrapped);
      found.set(id, key);
      broken ||= key.is === 'broken';
      if (key.is === 'there' && before === this.#destructions) this.#cache.put(id, key.bytes);
    }
    // Also how a key looks that was wrapped anew.
    if (broken)
      await this.#underOwnMasterKey(() => this.parts.rows.requireMasterKey(masterKeyCheck));
    return found;
  }

  unknownAmong(ids: readonly string[]): Promise<readonly string[]> {
    return this.parts.rows.without(ids);
  }

  countOpen(): Promise<number> {
    return this.parts.rows.countOpen();
  }

  async destroy(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    this.#destructions += 1;
    try {
      await this.parts.rows.destroy([...new Set(ids)], this.parts.clock.now().toISOString());
    } finally {
      // After a failure, too: the commit may have happened before it.
      this.#destructions += 1;
      this.#cache.drop(ids);
    }
  }

  async close(): Promise<void> {
    await this.#refilling?.catch(this.parts.onRefillFailed);
    this.#ready = [];
    this.#cache.clear();
    await this.parts.rows.close();
  }

  #refill(): Promise<void> {
    this.#refilling ??= this.#makeBlock().finally(() => {
      this.#refilling = undefined;
    });
    return this.#refilling;
  }

  /** The whole block is on disk before any of its keys may be given. */
  async #makeBlock(): Promise<void> {
    const { rows, wrappingKey, masterKeyCheck, clock, random } = this.parts;
    const block = Array.from({ length: KEYS_IN_A_BLOCK }, () => ({
      id: newId(clock, random),
      bytes: random.bytes(KEY_BYTES),
    }));
    const wrapped = block.map((key) => ({
      id: key.id,
      wrapped: wrapKey(wrappingKey, key, random),
    }));
    await this.#underOwnMasterKey(() => rows.insert(wrapped, masterKeyCheck));
    this.#ready.push(...block);
  }

  async #underOwnMasterKey(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof WrongMasterKey) this.parts.onOtherMasterKey(error);
      throw error;
    }
  }
}
