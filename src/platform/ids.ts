import { createHash } from 'node:crypto';
import type { Clock } from './clock';
import type { Random } from './random';

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function format(bytes: Buffer, version: number): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | (version << 4), 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A new id that sorts by time: UUIDv7 (RFC 9562, 5.7). */
export function newId(clock: Clock, random: Random): string {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(clock.now().getTime(), 0, 6);
  random.bytes(10).copy(bytes, 6);
  return format(bytes, 7);
}

/** The id that always follows from the same parts: UUIDv8 (RFC 9562, 5.8) over their SHA-256. */
export function derivedId(...parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  return format(digest.subarray(0, 16), 8);
}
