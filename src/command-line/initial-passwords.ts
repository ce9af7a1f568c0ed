import type { Random } from '../platform/random';

/** Letters and digits that nobody takes for one another when they are read out. */
const CHARACTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const CHARACTERS_A_GROUP = 4;

/** A password to begin with, of 79 random bits: `k3vh-p9wq-2mzt-7rxa`. */
export function initialPassword(random: Random): string {
  return Array.from({ length: GROUPS }, () =>
    Array.from({ length: CHARACTERS_A_GROUP }, () => characterFrom(random)).join(''),
  ).join('-');
}

/** Every character is as likely as any other: bytes beyond the last whole round are thrown away. */
function characterFrom(random: Random): string {
  const bound = 256 - (256 % CHARACTERS.length);
  for (;;) {
    const byte = random.bytes(1).readUInt8();
    if (byte < bound) return CHARACTERS.charAt(byte % CHARACTERS.length);
  }
}
