import { readRawLog } from './raw-log';
import { verifyLog } from '../../src/history/verify/verify';
import type { Sealed } from '../../state-machines/sealed';
import { caseStream } from '../../src/event-store/streams';
import { KEY_STORE, type KeyStore } from '../../src/sealed-texts/key-store';
import type { City } from '../city/city';
import { aCase, TYPED } from '../city/life';
import { ReadModels } from '../../src/read-models/read-models';
import { startPostgres, type TestPostgres } from '../postgres';
import {
  allAnswersAbout,
  allAnswersAboutVoice,
  CASE_TEXTS,
  cityWithTexts,
  eraseCase,
  eraseVoice,
  foundInFiles,
  ONE_TEXT,
  PROPOSAL,
  untilGone,
  VOICE_TEXTS,
  wrappedKeys,
} from './city-with-texts';

jest.setTimeout(180_000);

const ALL_TEXTS = [...CASE_TEXTS, ...VOICE_TEXTS];

/** The same city, once with its databases in files and once in PostgreSQL. */
describe.each(['sqlite', 'postgres'] as const)('What was erased, with %s', (kind) => {
  let postgres: TestPostgres | undefined;
  let city: City;
  let caseId: string;
  let voiceId: string;
  /** A case of which one text alone was erased. */
  let otherId: string;
  let oneText = '';
  const logged: string[] = [];
  let keysBefore: ReadonlyMap<string, string | null> = new Map();
  let told = { before: '', after: '' };

  const answers = async () =>
    (await allAnswersAbout(city, caseId)) + (await allAnswersAboutVoice(city, voiceId));

  beforeAll(async () => {
    postgres = kind === 'postgres' ? await startPostgres() : undefined;
    const onLogged = (line: string) => logged.push(line);
    const readModels = postgres?.url ?? 'sqlite';
    ({ city, caseId, voiceId } = await cityWithTexts({ readModels, onLogged }));
    otherId = (await aCase(city, 'contained')).body.id;
    told = { ...told, before: await answers() };
    oneText = await sealedWith(city, otherId);
    if (kind === 'sqlite') {
      await city.stop();
      keysBefore = wrappedKeys(city);
      const wrapped = [...keysBefore.values()].flatMap((bytes) => bytes ?? []);
      expect(foundInFiles(city, wrapped)).toEqual(wrapped);
      await city.start();
    }
    await eraseCase(city, caseId);
    await eraseVoice(city, voiceId);
    await eraseCase(city, otherId, ONE_TEXT);
    told = { ...told, after: await untilGone(answers, ALL_TEXTS) };
  });
  afterAll(async () => {
    await city.close();
    await postgres?.stop();
  });

  it('was in the answers before, every text of it, and is in none after', () => {
    expect(ALL_TEXTS.filter((text) => !told.before.includes(text))).toEqual([]);
    expect(ALL_TEXTS.filter((text) => told.after.includes(text))).toEqual([]);
  });

  it('is shown to be erased, and why it was stays readable', () => {
    expect(told.before).not.toContain('消去済');
    expect(told.after).toContain('{"unreadable":"erased","label":"消去済"}');
    expect(told.after).not.toContain('"ja":');
    expect(told.after).toContain(PROPOSAL.reason);
  });

  it('stays away when the read models are built anew', async () => {
    await city.server.app.get(ReadModels).rebuild({ setAside: false });
    const anew = await answers();
    expect(ALL_TEXTS.filter((text) => anew.includes(text))).toEqual([]);
  });

  it('is in nothing that the server logged', () => {
    expect(logged.length).toBeGreaterThan(0);
    const lines = logged.join('');
    expect(ALL_TEXTS.filter((text) => lines.includes(text))).toEqual([]);
  });

  it('is one text alone where that was erased: its key is gone, and what stands beside it is there', async () => {
    const beside = await untilGone(() => allAnswersAbout(city, otherId), [TYPED.whatHappened]);
    expect(beside).toContain(TYPED.containment);
    const key = await city.server.app.get<KeyStore>(KEY_STORE).find([oneText]);
    expect(key.get(oneText)).toEqual({ is: 'destroyed' });
    if (kind === 'sqlite') expect(wrappedKeys(city).get(oneText)).toBeNull();
  });

  it('leaves every proof as it was: the whole log verifies', async () => {
    const { events, findings } = await verifyLog(readRawLog(city.folder.path), 'unknown');
    expect(events).toBeGreaterThan(0);
    expect(findings).toEqual([]);
  });

  it('is in no byte of any file, running or stopped, nor are its keys', async () => {
    const wrapped = kind === 'sqlite' ? destroyedSince() : [];
    expect(wrapped.length).toBeGreaterThanOrEqual(kind === 'sqlite' ? ALL_TEXTS.length : 0);
    expect(foundInFiles(city, [...ALL_TEXTS, ...wrapped])).toEqual([]);
    await city.stop();
    expect(foundInFiles(city, [...ALL_TEXTS, ...wrapped])).toEqual([]);
    await city.start();
  });

  /** The id of the key of what was reported. */
  async function sealedWith({ folder }: City, id: string): Promise<string> {
    for await (const { stream, data } of readRawLog(folder.path))
      if (stream === caseStream(id))
        return (JSON.parse(data) as { whatHappened: Sealed }).whatHappened.key;
    throw new Error('the log does not hold that case');
  }

  /** The keys of what was erased, as they were wrapped; each was in the file before. */
  function destroyedSince(): string[] {
    const after = wrappedKeys(city);
    return [...keysBefore].flatMap(([id, bytes]) => (after.get(id) === null ? (bytes ?? []) : []));
  }
});
