import type { Random } from '../platform/random';
import { decrypt, encrypt, fromBase64url, IV_BYTES } from './aes-gcm';
import type { FoundKey, TextKey } from './key-store';

/** A text's key as it is stored: AES-256-GCM bound to its id; `iv`, ciphertext and tag in base64url. */
export function wrapKey(wrappingKey: Buffer, key: TextKey, random: Random): string {
  const iv = random.bytes(IV_BYTES);
  return Buffer.concat([iv, encrypt(wrappingKey, iv, key.id, key.bytes)]).toString('base64url');
}

/** The bytes of a stored key; undefined where it was changed or belongs to another id. */
export function unwrapKey(wrappingKey: Buffer, id: string, wrapped: string): Buffer | undefined {
  const bytes = fromBase64url(wrapped);
  if (bytes === undefined) return undefined;
  return decrypt(wrappingKey, bytes.subarray(0, IV_BYTES), id, bytes.subarray(IV_BYTES));
}

/** What became of a stored key; `wrapped` is null where it was destroyed. */
export function foundKey(wrappingKey: Buffer, id: string, wrapped: string | null): FoundKey {
  if (wrapped === null) return { is: 'destroyed' };
  const bytes = unwrapKey(wrappingKey, id, wrapped);
  return bytes === undefined ? { is: 'broken' } : { is: 'there', bytes };
}
