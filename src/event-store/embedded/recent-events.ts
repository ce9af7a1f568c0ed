import type { Appended, RecordedEvent } from '../event-store';
import type { PendingAppend } from './append-transaction';
import { parseEvent } from '../raw-event';

/** So many characters of text are kept before the older half is let go; an event takes some 1,500. */
const MOST_CHARACTERS = 4_194_304;

/**
 * The events that this writer committed last, parsed once for all who follow the feed: whoever is
 * nearly up to date, as projector and processes are, need not read and parse them again.
 */
export class RecentEvents {
  private events: { readonly event: RecordedEvent; readonly characters: number }[] = [];
  private characters = 0;
  /** All that was committed after this position is here; undefined before the first commit. */
  private since: bigint | undefined;

  constructor(private readonly most = MOST_CHARACTERS) {}

  /** Takes in what one append has stored. */
  note({ stream, events }: PendingAppend, { revision, position }: Appended): void {
    events.forEach(({ id, type, data, metadata }, index) => {
      const fromEnd = events.length - 1 - index;
      const place = { position: position - BigInt(fromEnd), revision: revision - fromEnd };
      // Rows are numbered without gaps; across one, readers go to the disk.
      this.since ??= place.position - 1n;
      const event = parseEvent({ ...place, stream, id, type, data, metadata });
      const characters = data.length + metadata.length;
      this.events.push({ event, characters });
      this.characters += characters;
    });
    if (this.characters > this.most) this.forgetHalf();
  }

  /** What was committed after a position; undefined where that lies too far back. */
  after(position: bigint): readonly RecordedEvent[] | undefined {
    if (this.since === undefined || position < this.since) return undefined;
    const first = this.events.findLastIndex(({ event }) => event.position <= position) + 1;
    return this.events.slice(first).map(({ event }) => event);
  }

  /** Forgets all, where something may have been stored that this does not know of. */
  forget(): void {
    this.events = [];
    this.characters = 0;
    this.since = undefined;
  }

  private forgetHalf(): void {
    let gone = 0;
    for (const { event, characters } of this.events) {
      if (this.characters <= this.most / 2) break;
      this.characters -= characters;
      this.since = event.position;
      gone += 1;
    }
    this.events = this.events.slice(gone);
  }
}
