import { z } from 'zod';
import { LIMITS } from './limits';

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);
const BYTES_OF_A_CHARACTER = 4;
const TAG_BYTES = 16;

/**
 * A text that a person typed, as it stands in the log: AES-256-GCM under a key of its own, so that
 * destroying the key removes the text and the history stays provable. `key` names the key, `iv` is
 * the nonce, `data` the ciphertext followed by the tag; both in base64url.
 */
function sealed(characters: number) {
  const bytes = characters * BYTES_OF_A_CHARACTER + TAG_BYTES;
  return z.strictObject({
    key: z.uuid(),
    iv: base64url.length(16),
    data: base64url.max(Math.ceil((bytes * 4) / 3)),
  });
}

export const sealedLine = sealed(LIMITS.line);
export const sealedParagraph = sealed(LIMITS.paragraph);
export const sealedPage = sealed(LIMITS.page);
export type Sealed = z.infer<ReturnType<typeof sealed>>;
