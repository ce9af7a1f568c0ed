import type { Text } from '../../platform/language';
import { findingText, type FindingCode } from './finding-texts';

/** Something in the log is not as it was written, and where. */
export interface Finding {
  readonly code: FindingCode;
  /** As it stands in the log: where the name itself is damaged, it may hold anything. */
  readonly stream: string;
  /** The revision that the event says of itself, or where one is missing, the one that belongs there. */
  readonly revision: number;
  /** For a person to read; begins with stream and revision. */
  readonly text: Text;
}

/** A damaged log may have more to find than anyone reads, or memory holds. */
export const MOST_FINDINGS = 1_000;

/** Gathers findings: the first of them whole, the rest as a count. */
export class Findings {
  readonly first: Finding[] = [];
  total = 0;

  add(
    code: FindingCode,
    { stream, revision }: { readonly stream: string; readonly revision: number },
    detail: string | number | bigint = '',
  ): void {
    this.total += 1;
    if (this.first.length >= MOST_FINDINGS) return;
    const text = findingText(code, stream, revision, String(detail));
    this.first.push({ code, stream, revision, text });
  }
}
