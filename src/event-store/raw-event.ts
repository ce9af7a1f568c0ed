import { DamagedRecord } from './damaged-record';
import type { JsonObject, RecordedEvent } from './event-store';

/** An event as it stands on disk: `data` and `metadata` are the stored text, not parsed. */
export interface RawEvent {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** What a verifier reads, to see whether a stored byte has changed. */
export interface RawLog {
  /** All rows in their order, after a position (exclusive). Throws `unavailable`. */
  readRaw(options?: { after?: bigint }): AsyncIterable<RawEvent>;
}

/** The event that the stored text says. Throws `DamagedRecord` where it is no JSON, naming the event. */
export function parseEvent(raw: RawEvent): RecordedEvent {
  try {
    return {
      ...raw,
      data: JSON.parse(raw.data) as JsonObject,
      metadata: JSON.parse(raw.metadata) as JsonObject,
    };
  } catch (error) {
    throw new DamagedRecord(`revision ${raw.revision} of ${raw.stream} is damaged: not JSON`, {
      cause: error,
    });
  }
}
