import { createCipheriv, createDecipheriv } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const TAG_BYTES = 16;

export const IV_BYTES = 12;
export const KEY_BYTES = 32;

/** Encrypts with AES-256-GCM: the ciphertext, then the 16-byte tag. */
export function encrypt(key: Buffer, iv: Buffer, associated: string, plain: Buffer): Buffer {
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(associated, 'utf8'));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Decrypts what `encrypt` made; undefined where key, iv, associated data or any byte is another. */
export function decrypt(
  key: Buffer,
  iv: Buffer,
  associated: string,
  data: Buffer,
): Buffer | undefined {
  if (iv.length !== IV_BYTES || data.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(associated, 'utf8'));
  decipher.setAuthTag(data.subarray(-TAG_BYTES));
  const plain = decipher.update(data.subarray(0, -TAG_BYTES));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    // `final` throws for one reason only: the tag does not fit.
    return undefined;
  }
}

/** The bytes of a base64url text; undefined where it is not the one way to write them. */
export function fromBase64url(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}
