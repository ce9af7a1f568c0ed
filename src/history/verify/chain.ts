import type { RawEvent } from '../../event-store/raw-event';
import { isSound, type Claims } from './event-check';
import type { Findings } from './findings';

/** The last event of a stream so far, as the next one is held against it. */
interface ChainHead extends Claims {
  readonly revision: number;
}

/** One stream on the way through the log: every event is held against the one before it. */
export class Chain {
  /** Undefined until an event has come. */
  head: ChainHead | undefined;

  constructor(private readonly findings: Findings) {}

  /** Takes the next event of the stream in the order of the log. */
  follow(raw: RawEvent, claims: Claims): void {
    const next = this.head === undefined ? 0 : this.head.revision + 1;
    if (raw.revision !== next) this.outOfTurn(raw, next);
    else if (claims.previous !== undefined && !this.isFollowedBy(claims.previous))
      this.findings.add('previous-differs', raw);
    const before = this.head?.at;
    if (before !== undefined && claims.at !== undefined && claims.at < before)
      this.findings.add('at-before-previous', raw);
    const revision = this.placeOf(raw, claims, next);
    if (revision === undefined) return;
    // Only a time that its digest vouches for may accuse those that come after it.
    this.head = { ...claims, revision, at: isSound(claims) ? claims.at : before };
  }

  private outOfTurn({ stream, revision }: RawEvent, next: number): void {
    const belongs = { stream, revision: next };
    if (!isRevision(revision)) this.findings.add('revision-invalid', belongs, revision);
    else if (revision > next) this.findings.add('revision-missing', belongs, revision);
    else this.findings.add('revision-out-of-turn', belongs, revision);
  }

  /**
   * Where the event stands in its stream, so that one damaged number does not put all later events
   * in the wrong; undefined where it has no place (doubled, or late).
   */
  private placeOf(raw: RawEvent, claims: Claims, next: number): number | undefined {
    const { previous } = claims;
    if (previous !== undefined && this.isFollowedBy(previous)) return next;
    return isRevision(raw.revision) && raw.revision >= next ? raw.revision : undefined;
  }

  /**
   * Whether an event with this `previous` follows the head. Where the head's own digest is found to
   * differ, either of the two will do: the fault is named once, where it is.
   */
  private isFollowedBy(previous: string | null): boolean {
    if (this.head === undefined) return previous === null;
    const { digest, recomputed } = this.head;
    const isUnreadable = digest === undefined && recomputed === undefined;
    return previous !== null && (isUnreadable || previous === digest || previous === recomputed);
  }
}

const isRevision = (revision: number): boolean => Number.isSafeInteger(revision) && revision >= 0;
