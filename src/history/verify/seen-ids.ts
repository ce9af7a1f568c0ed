import { createHash } from 'node:crypto';

const KEY_BYTES = 16;
const FIRST_SLOTS = 1_024;
const FULLEST = 0.75;
const EMPTY = Buffer.alloc(KEY_BYTES);

/**
 * Which ids each stream has had. A log has millions, so this is a table of bare digests (half of a
 * SHA-256 over stream and id, 21 to 43 bytes an event) and not a Set of strings, which takes some
 * five times as much.
 */
export class SeenIds {
  private slots = FIRST_SLOTS;
  private taken = 0;
  private table = Buffer.alloc(FIRST_SLOTS * KEY_BYTES);

  /** Answers whether the stream has had this id before; from now on it has. */
  seenBefore(stream: string, id: string): boolean {
    const key = createHash('sha256').update(`${stream}\n${id}`).digest().subarray(0, KEY_BYTES);
    if (!this.put(key)) return true;
    this.taken += 1;
    if (this.taken > this.slots * FULLEST) this.grow();
    return false;
  }

  /** Answers false where the key was there. */
  private put(key: Buffer): boolean {
    for (let slot = key.readUInt32BE(0) % this.slots; ; slot = (slot + 1) % this.slots) {
      const place = slot * KEY_BYTES;
      if (this.holds(place, key)) return false;
      if (this.holds(place, EMPTY)) {
        key.copy(this.table, place);
        return true;
      }
    }
  }

  private holds(place: number, key: Buffer): boolean {
    return this.table.compare(key, 0, KEY_BYTES, place, place + KEY_BYTES) === 0;
  }

  private grow(): void {
    const old = this.table;
    this.slots *= 2;
    this.table = Buffer.alloc(this.slots * KEY_BYTES);
    for (let place = 0; place < old.length; place += KEY_BYTES) {
      const key = old.subarray(place, place + KEY_BYTES);
      if (!key.equals(EMPTY)) this.put(key);
    }
  }
}
