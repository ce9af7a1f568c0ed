import { acceptMissingKeys, keepKeys, KeysMissing } from '../../src/erasure/keep-keys';
import { EVENT_STORE, type EventStore } from '../../src/event-store/event-store';
import { databaseTarget } from '../../src/platform/database/database-target';
import { systemClock } from '../../src/platform/clock';
import { systemRandom } from '../../src/platform/random';
import { KEY_STORE, type KeyStore } from '../../src/sealed-texts/key-store';
import { MasterKey } from '../../src/sealed-texts/master-key';
import { openKeyStore } from '../../src/sealed-texts/open-key-store';
import { openEmbedded } from '../../src/event-store/embedded/open-embedded';
import type { City } from '../city/city';
import { MASTER_KEY } from '../city/city';
import { aCase, TYPED } from '../city/life';
import {
  allAnswersAbout,
  allAnswersAboutVoice,
  backedUpKeys,
  CASE_TEXTS,
  cityWithTexts,
  eraseCase,
  eraseVoice,
  foundInFiles,
  ONE_TEXT,
  untilGone,
  VOICE_TEXTS,
  wrappedKeys,
} from './city-with-texts';

jest.setTimeout(120_000);

const fail = (error: unknown) => {
  throw error;
};

describe('A key store brought back from a backup', () => {
  let city: City;
  let caseId: string;
  let voiceId: string;
  beforeEach(async () => {
    ({ city, caseId, voiceId } = await cityWithTexts());
  });
  afterEach(() => city.close());

  it('erases again what was erased since, before anything is served: a case, a citizen, a text', async () => {
    const other = (await aCase(city, 'contained')).body.id;
    const bringBack = backedUpKeys(city);
    const before = wrappedKeys(city);
    await eraseCase(city, caseId);
    await eraseVoice(city, voiceId);
    await eraseCase(city, other, ONE_TEXT);
    await untilGone(() => allAnswersAbout(city, caseId), CASE_TEXTS);
    await untilGone(() => allAnswersAboutVoice(city, voiceId), VOICE_TEXTS);
    await untilGone(() => allAnswersAbout(city, other), [TYPED.whatHappened]);
    await city.stop();
    const gone = [...wrappedKeys(city)].flatMap(([id, wrapped]) => (wrapped === null ? [id] : []));
    expect(gone.length).toBeGreaterThan(CASE_TEXTS.length + VOICE_TEXTS.length);
    bringBack();
    await city.start();
    const told =
      (await allAnswersAbout(city, caseId)) + (await allAnswersAboutVoice(city, voiceId));
    expect([...CASE_TEXTS, ...VOICE_TEXTS].filter((text) => told.includes(text))).toEqual([]);
    const beside = await allAnswersAbout(city, other);
    expect(beside).not.toContain(TYPED.whatHappened);
    expect(beside).toContain(TYPED.containment);
    await city.stop();
    const after = wrappedKeys(city);
    expect(gone.filter((id) => after.get(id) !== null)).toEqual([]);
    expect(
      foundInFiles(
        city,
        gone.flatMap((id) => before.get(id) ?? []),
      ),
    ).toEqual([]);
    await city.start();
  });

  it('is noticed where it lacks keys that the log names, and nothing is started', async () => {
    const bringBack = backedUpKeys(city);
    // More texts than there were keys made ahead.
    const keys = city.server.app.get<KeyStore>(KEY_STORE);
    await keys.take(300);
    const { id } = (await aCase(city, 'contained')).body;
    await city.stop();
    bringBack();
    await expect(city.start()).rejects.toBeInstanceOf(KeysMissing);
    await expect(city.start()).rejects.toMatchObject({ missing: { streams: [`case-${id}`] } });

    await giveUpKeys(city);
    await city.start();
    const told = await allAnswersAbout(city, id);
    expect(told).toContain('{"unreadable":"key-missing","label":"鍵がないため読めません"}');
    expect(told).not.toContain(TYPED.containment);
    expect(await allAnswersAbout(city, caseId)).toContain(TYPED.containment);
  });

  it('is gone over once: the next start looks only at what came since', async () => {
    const { app } = city.server;
    const store = app.get<EventStore>(EVENT_STORE);
    const keys = app.get<KeyStore>(KEY_STORE);
    await keepKeys(store, keys);
    const after = await keys.checkpoints.find('erasure');
    expect(after).toBeGreaterThan(0n);
    const readAll = jest.spyOn(store, 'readAll');
    await keepKeys(store, keys);
    expect(readAll.mock.calls).toEqual([[{ after }]]);
    expect(await keys.checkpoints.find('erasure')).toBe(after);
  });
});

/** As `zesei accept-lost-keys` does. */
async function giveUpKeys({ folder }: City): Promise<void> {
  const target = databaseTarget({
    dataFolder: folder.path,
    readModels: 'sqlite',
    onConnectionLost: fail,
  });
  const keys = await openKeyStore({
    target,
    masterKey: new MasterKey(Buffer.from(MASTER_KEY, 'base64')),
    clock: systemClock,
    random: systemRandom,
    onRefillFailed: fail,
    onOtherMasterKey: fail,
  });
  const store = openEmbedded(folder.path);
  try {
    await acceptMissingKeys(store, keys);
  } finally {
    await store.close();
    await keys.close();
    await target.close();
  }
}
