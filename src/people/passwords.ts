import { hash, verify } from '@node-rs/argon2';
import type { Random } from '../platform/random';

/** How passwords are kept. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  verify(hashed: string, password: string): Promise<boolean>;
}
/** The injection token of the way in which passwords are kept. */
export const PASSWORD_HASHER = Symbol('PasswordHasher');

interface Argon2Cost {
  readonly memoryKibibytes: number;
  readonly passes: number;
}

/** The OWASP Password Storage Cheat Sheet's parameters for argon2id with 19 MiB. */
const OWASP_COST: Argon2Cost = { memoryKibibytes: 19_456, passes: 2 };

const SALT_BYTES = 16;

/** argon2id (RFC 9106). One person types half-width, another full-width: NFKC makes them the same. */
export function argon2idHasher(random: Random, cost: Argon2Cost = OWASP_COST): PasswordHasher {
  return {
    hash: (password) =>
      hash(password.normalize('NFKC'), {
        memoryCost: cost.memoryKibibytes,
        timeCost: cost.passes,
        parallelism: 1,
        salt: random.bytes(SALT_BYTES),
      }),
    verify: (hashed, password) => verify(hashed, password.normalize('NFKC')),
  };
}
