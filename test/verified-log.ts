import { canonicalJson } from '../src/event-store/canonical';
import { openReadOnly } from '../src/event-store/embedded/open-embedded';
import { parseEvent, type RawEvent } from '../src/event-store/raw-event';
import type { JsonObject } from '../src/event-store/event-store';
import { digestOf, headOf } from '../src/event-store/record';
import type { RecordedHead, StreamHeads } from '../src/history/verify/heads';
import { verifyLog, type Verification } from '../src/history/verify/verify';
import { collect } from './event-store-contract/samples';
import { writeSampleLog } from './sample-log';
import { temporaryFolder } from './temporary-folder';

/** A log as a verifier reads it, and its heads as the read models would remember them. */
export interface WrittenLog {
  readonly events: readonly RawEvent[];
  readonly heads: StreamHeads;
  /** One event of the log; a negative number counts from its end. */
  at(index: number): RawEvent;
  /** The log with one event changed. */
  withChange(index: number, change: Partial<RawEvent>): RawEvent[];
}

/** The sample log, written by an embedded store and read back. */
export async function writtenSampleLog(): Promise<WrittenLog> {
  const folder = temporaryFolder();
  try {
    await writeSampleLog(folder.path);
    const store = openReadOnly(folder.path);
    const events = await collect(store.readRaw());
    const recorded = await collect(store.readAll());
    store.close();
    return {
      events,
      heads: new Map<string, RecordedHead>(
        recorded.map((event) => [event.stream, { ...headOf(event), position: event.position }]),
      ),
      at: (index) => present(events.at(index)),
      withChange: (index, change) =>
        events.with(index, { ...present(events.at(index)), ...change }),
    };
  } finally {
    folder.remove();
  }
}

function present(event: RawEvent | undefined): RawEvent {
  if (event === undefined) throw new Error('the sample log has no such event');
  return event;
}

export async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item, void> {
  yield* items;
}

export const verify = (
  events: readonly RawEvent[],
  heads: StreamHeads | 'unknown' = 'unknown',
): Promise<Verification> => verifyLog(each(events), heads);

/** `stream@revision`: what a finding names, and how an event is named. */
export const placeOf = ({ stream, revision }: { stream: string; revision: number }): string =>
  `${stream}@${revision}`;

/** The places that a verification names. */
export const namedIn = ({ findings }: Pick<Verification, 'findings'>): string[] =>
  findings.map(placeOf);

/** What a verification found, and where: `digest-differs case-a@3`. */
export const foundIn = ({ findings }: Verification): string[] =>
  findings.map((finding) => `${finding.code} ${placeOf(finding)}`);

export const jsonOf = (text: string): JsonObject => JSON.parse(text) as JsonObject;

/** What a forger who knows the rules makes of an event: its digest holds. */
export function forged(event: RawEvent, change: JsonObject = {}): RawEvent {
  const metadata: JsonObject = { ...jsonOf(event.metadata), ...change };
  const digest = digestOf({ ...event, data: jsonOf(event.data), metadata });
  return { ...event, metadata: canonicalJson({ ...metadata, digest }) };
}

/** The digest that stands in an event's metadata. */
export function digestIn(event: RawEvent): string {
  return headOf(parseEvent(event)).digest;
}
