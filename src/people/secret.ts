import { createHash } from 'node:crypto';
import type { Random } from '../platform/random';

const SECRET_BYTES = 32;

/** A new secret that nobody can guess, in base64url. */
export const newSecret = (random: Random): string =>
  random.bytes(SECRET_BYTES).toString('base64url');

/** What is stored in place of a secret. It has 256 random bits, so nothing slower is needed. */
export const hashOfSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex');
