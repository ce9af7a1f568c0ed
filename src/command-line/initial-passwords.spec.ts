import { createHash } from 'node:crypto';
import { CREDENTIAL_LIMITS } from '../people/accounts';
import type { Random } from '../platform/random';
import { initialPassword } from './initial-passwords';

/** Bytes that look random and are the same each time. */
function seededRandom(seed: string): Random {
  let count = 0;
  return {
    bytes: (length) =>
      createHash('sha256')
        .update(`${seed} ${(count += 1)}`)
        .digest()
        .subarray(0, length),
  };
}

describe('An initial password', () => {
  it('can be read out, and is long enough to be taken', () => {
    const password = initialPassword(seededRandom('a'));
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    expect(password).not.toMatch(/[01ilo]/);
    expect(password.length).toBeGreaterThanOrEqual(CREDENTIAL_LIMITS.shortestPassword);
  });

  it('is another one each time', () => {
    const random = seededRandom('b');
    const passwords = Array.from({ length: 200 }, () => initialPassword(random));
    expect(new Set(passwords).size).toBe(200);
  });
});
