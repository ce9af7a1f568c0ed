import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore } from '../src/event-store/event-store';
import { caseStream, ORGANISATION_STREAM } from '../src/event-store/streams';
import { EventStoreDbEventStore } from '../src/event-store/eventstoredb/eventstoredb-event-store';
import { derivedId } from '../src/platform/ids';
import { systemRandom } from '../src/platform/random';
import { City } from './city/city';
import { REPORT } from './city/life';
import { receivedVoice } from './city/voice-of';
import { BuiltProgram, run } from './command-line/built-program';
import { settingsOf } from './command-line/settings';
import { executeIn } from './data-folder';
import { readRawLog } from './erasure/raw-log';
import { collect } from './event-store-contract/samples';
import { startStandIn } from './eventstoredb-stand-in/stand-in';
import { appendLater, inLog } from './later-fact';
import { temporaryFolder } from './temporary-folder';

jest.setTimeout(120_000);

const by = { process: 'numbering', causedBy: derivedId('what caused it') };
describe('A log that a later release has written', () => {
  const place = temporaryFolder();
  const written = join(place.path, 'written');
  const folder = join(place.path, 'of-one-test');
  let known: { id: string; number: string; voiceId: string };

  beforeAll(async () => {
    const city = await City.open();
    const staff = await city.staff('shimin-suishin');
    const { id } = (await staff.send('POST', '/api/cases', REPORT)).body;
    const number = (await staff.get(`/api/cases/${id}`)).body.number ?? '';
    known = { id, number, voiceId: (await receivedVoice(city)).body.id };
    // What a server leaves that is killed now.
    cpSync(city.folder.path, written, { recursive: true });
    await city.close();
  });
  beforeEach(() => {
    cpSync(written, folder, { recursive: true });
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  afterAll(() => {
    place.remove();
  });

  const inFolder = (work: (store: EventStore) => Promise<void>) => () => inLog(folder, work);
  /** What stands in it, how it came there, and what names it. */
  const WRITTEN: readonly (readonly [string, () => Promise<void>, string])[] = [
    [
      'a fact of a case',
      inFolder((store) => appendLater(store, caseStream(known.id), 'CaseDreamtOf', { by })),
      'CaseDreamtOf',
    ],
    [
      'a case of another statechart',
      inFolder(async (store) => {
        const [first] = await collect(store.read(caseStream(known.id), { max: 1 }));
        const data = { ...first?.data, machine: 2 };
        await appendLater(store, caseStream(derivedId('of two')), 'CaseSubmitted', data);
      }),
      'Statechart 2',
    ],
    [
      'a known fact that says more',
      inFolder((store) =>
        appendLater(store, caseStream(known.id), 'CaseAccepted', { by, remark: 'new' }),
      ),
      'CaseAccepted',
    ],
    [
      'a fact of a voice',
      inFolder((store) => appendLater(store, `voice-${known.voiceId}`, 'VoiceSung', { by })),
      'VoiceSung',
    ],
    [
      'a fact of the organisation',
      inFolder((store) => appendLater(store, ORGANISATION_STREAM, 'UnitDreamtOf', { by })),
      'UnitDreamtOf',
    ],
  ];

  it.each(WRITTEN)(
    'is not served, nor rebuilt, with %s in it: code 5',
    async (_what, write, told) => {
      await write();
      for (const command of ['serve', 'rebuild']) {
        const ended = await run([command], settingsOf(folder));
        expect([command, ended.exitCode]).toEqual([command, 5]);
        expect(ended.errors).toContain('This release of Zesei is too old for this log.');
        expect(ended.errors).toContain(told);
      }
    },
  );

  it.each(WRITTEN)(
    'verifies, and is backed up, with %s in it: the chain asks nobody what it says',
    async (what, write) => {
      await write();
      for (const words of [['verify'], ['backup', join(place.path, `with ${what}`)]]) {
        const ended = await run(words, settingsOf(folder));
        expect(ended).toMatchObject({ exitCode: 0, errors: '' });
        expect(ended.output).toContain('The ends of the streams were held against those recorded.');
      }
    },
  );

  it('tells a case that it can follow, and ends with 5 at one that it cannot', async () => {
    await WRITTEN[0]?.[1]();
    const refused = await run(['replay', known.number], settingsOf(folder));
    expect(refused).toMatchObject({ exitCode: 5, output: '' });
    expect(refused.errors).toContain('CaseDreamtOf');
  });

  it('still tells the cases beside the one of a later release', async () => {
    await WRITTEN[1]?.[1]();
    const told = await run(['replay', known.number], settingsOf(folder));
    expect(told.exitCode).toBe(0);
    expect(told.output).toContain(REPORT.whatHappened);
  });

  it.each(['log.db', 'keys.db', 'own.db'])(
    'is left as it is by a release that does not know the form of its %s: code 5',
    async (name) => {
      const file = join(folder, name);
      if (name === 'log.db') executeIn(file, 'PRAGMA user_version = 2');
      else executeIn(file, "INSERT INTO migrations VALUES (99, 'of-a-later-release')");
      const before = await collect(readRawLog(written));
      const ended = await run(['serve'], settingsOf(folder));
      expect(ended).toMatchObject({ exitCode: 5 });
      expect(ended.errors).toContain('This release of Zesei is too old for this log.');
      if (name === 'log.db') executeIn(file, 'PRAGMA user_version = 1');
      expect(await collect(readRawLog(folder))).toEqual(before);
    },
  );
});

describe('A server beside which a later release begins to write', () => {
  it('ends with 5 as soon as it meets what it does not know', async () => {
    const standIn = await startStandIn();
    const { path, remove } = temporaryFolder();
    try {
      const environment = {
        ...settingsOf(path),
        ZESEI_EVENT_STORE: standIn.connectionString,
      };
      const server = BuiltProgram.start(['serve'], environment);
      await server.listening();
      const store = new EventStoreDbEventStore(standIn.connectionString, { random: systemRandom });
      await appendLater(store, caseStream(derivedId('a case')), 'CaseDreamtOf', { by });
      await store.close();
      const ended = await server.ended;
      expect(ended.exitCode).toBe(5);
      expect(ended.errors).toContain('CaseDreamtOf');
      expect((await run(['verify'], environment)).exitCode).toBe(0);
    } finally {
      await standIn.stop();
      remove();
    }
  });
});
