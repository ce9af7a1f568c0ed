const MOST_STREAMS = 10_000;

/**
 * Where streams end, of those that were read or written last. The one writer of a log knows it
 * without asking: who only looks whether anything is new need not go to the disk.
 */
export class StreamEnds {
  /** The first revision that is not there; the one used longest ago first. */
  private readonly ends = new Map<string, number>();

  constructor(private readonly most = MOST_STREAMS) {}

  /** No event of the stream has this revision or a later one. */
  note(stream: string, end: number): void {
    this.ends.delete(stream);
    this.ends.set(stream, end);
    if (this.ends.size <= this.most) return;
    const [oldest] = this.ends.keys();
    if (oldest !== undefined) this.ends.delete(oldest);
  }

  /** Whether the stream is known to have nothing from a revision on. */
  endsBefore(stream: string, revision: number): boolean {
    const end = this.ends.get(stream);
    return end !== undefined && revision >= end;
  }

  /** Forgets all, where something may have been stored that this does not know of. */
  forget(): void {
    this.ends.clear();
  }
}
