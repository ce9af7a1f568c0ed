import { openEmbedded } from '../src/event-store/embedded/open-embedded';
import type { EventStore, JsonObject } from '../src/event-store/event-store';
import { headOf, recordFacts } from '../src/event-store/record';
import { caseStream } from '../src/event-store/streams';
import { derivedId } from '../src/platform/ids';
import { envelopeOf } from './envelope';
import { collect } from './event-store-contract/samples';

/** Later than any release that these tests are run with. */
export const LATER_RELEASE = '999.0.0';

/** Appends to a stream what a later release would, in its envelope. */
export async function appendLater(
  store: EventStore,
  stream: string,
  type: string,
  data: JsonObject,
): Promise<void> {
  const last = (await collect(store.read(stream, { backwards: true, max: 1 })))[0];
  const head = last === undefined ? null : headOf(last);
  const command = envelopeOf('a fact of a later release', LATER_RELEASE);
  // Where the last one is later, it is recorded at the same instant.
  const at = new Date('2026-04-06T00:00:00Z');
  const events = recordFacts(stream, head, [{ type, data }], command, at);
  await store.append(stream, events, { expected: head?.revision ?? 'none' });
}

/** Writes into the embedded log of a folder, which nobody else has open. */
export async function inLog(
  folder: string,
  work: (store: EventStore) => Promise<void>,
): Promise<void> {
  const store = openEmbedded(folder);
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

/** Leaves a fact in such a log that this release has never heard of, in a case of its own. */
export const leaveUnknownFact = (folder: string): Promise<void> =>
  inLog(folder, (store) =>
    appendLater(store, caseStream(derivedId('a case of a later release')), 'CaseDreamtOf', {}),
  );
