import { openEmbedded } from '../src/event-store/embedded/open-embedded';
import type { EventStore, JsonObject } from '../src/event-store/event-store';
import { headOf, recordFacts, type Head } from '../src/event-store/record';
import {
  caseStream,
  numbersStream,
  ORGANISATION_STREAM,
  personStream,
  rulesetStream,
} from '../src/event-store/streams';
import { derivedId } from '../src/platform/ids';
import { envelopeOf } from './envelope';

const PERSON = '01890000-0000-7000-8000-000000000001';
/** Two ids that differ in their last digit only, so that one changed byte makes one the other. */
const CASE = '01890000-0000-7000-8000-00000000000a';
const OTHER_CASE = '01890000-0000-7000-8000-00000000000b';
const UNIT = '01890000-0000-7000-8000-000000000002';

const sealed = (n: number): JsonObject => ({
  key: derivedId('key', String(n)),
  iv: 'QUJDREVGR0hJSktM',
  data: 'c2VhbGVkLXRleHQtYW5kLWl0cy10YWc_-g',
});
const by = { process: 'sample', causedBy: null };

/** The facts of some streams, written into each other, in all forms that JSON has. */
const FACTS: readonly (readonly [stream: string, type: string, data: JsonObject])[] = [
  [rulesetStream(1), 'RulesetDecided', { by, weights: [0.1, -5, 1e21, 1e-7, 0], open: true }],
  [rulesetStream(2), 'RulesetDecided', { by, weights: [], open: false }],
  [
    ORGANISATION_STREAM,
    'UnitOpened',
    { by, unit: UNIT, name: '下水道課 😀\ufffd', note: '"\u000b\\\n' },
  ],
  [personStream(PERSON), 'PersonRegistered', { by, name: sealed(1) }],
  [caseStream(CASE), 'CaseSubmitted', { by, whatHappened: sealed(2), touches: { money: true } }],
  [numbersStream(2025, UNIT), 'NumberTaken', { by, case: CASE }],
  [caseStream(CASE), 'CaseNumbered', { by, text: '下水-R7-1' }],
  [caseStream(OTHER_CASE), 'CaseSubmitted', { by, whatHappened: sealed(3), touches: {} }],
  [ORGANISATION_STREAM, 'PostEstablished', { by, post: { id: UNIT, held: null }, '€': [[], [{}]] }],
  [caseStream(CASE), 'CaseAccepted', { by }],
  [caseStream(OTHER_CASE), 'CaseAccepted', { by }],
  [caseStream(CASE), 'CausesRecorded', { by, causes: [{ id: 1, text: sealed(4) }, { id: 2 }] }],
];

/** Writes a small log of several streams into a folder as the server would, and closes it. */
export async function writeSampleLog(folder: string): Promise<void> {
  const store = openEmbedded(folder);
  try {
    await appendSampleFacts(store);
  } finally {
    await store.close();
  }
}

/** The same into any store. */
export async function appendSampleFacts(store: EventStore): Promise<void> {
  const heads = new Map<string, Head>();
  for (const [index, [stream, type, data]] of FACTS.entries()) {
    const head = heads.get(stream) ?? null;
    const [event] = recordFacts(
      stream,
      head,
      [{ type, data }],
      {
        ...envelopeOf(String(index)),
        commandHash: `hmac-sha256-1:${'0123456789abcdef'.repeat(4)}`,
        causationId: index % 3 === 0 ? null : derivedId('cause', String(index)),
      },
      new Date(Date.UTC(2025, 3, 1, 0, 0, index)),
    );
    if (event === undefined) throw new Error('a fact became no event');
    const appended = await store.append(stream, [event], { expected: head?.revision ?? 'none' });
    heads.set(stream, headOf({ ...event, ...appended, stream }));
  }
}
