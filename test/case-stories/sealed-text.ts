import type { Sealed } from '../../state-machines/sealed';

const BYTES_OF_A_TAG = 16;

/**
 * What stands in a fact where a person typed a text. It satisfies the schema and is no ciphertext;
 * the same words give the same placeholder, so that a story is the same each time it is told.
 */
export function sealedText(words: string): Sealed {
  const bytes = Buffer.from(words, 'utf8');
  const number = bytes.reduce((sum, byte) => (sum * 31 + byte) % 0xffff_ffff_ffff, 7);
  return {
    key: `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
    iv: number.toString(36).padStart(16, '0'),
    data: Buffer.concat([bytes, Buffer.alloc(BYTES_OF_A_TAG)]).toString('base64url'),
  };
}
