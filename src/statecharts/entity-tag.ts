import { createHash } from 'node:crypto';
import { RELEASE } from '../platform/release';
import type { Language } from '../platform/language';

/** Names what this release answers in a language: `"0.1.0-ja-4f0c…"`. It changes with the content. */
export function entityTag(content: string, language: Language): string {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return `"${RELEASE}-${language}-${digest}"`;
}

/** Whether an `If-None-Match` header (RFC 9110, 13.1.2) names what would be answered. */
export function isKnown(tag: string, ifNoneMatch: string | undefined): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((part) => part.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}
