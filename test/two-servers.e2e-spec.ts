import { databaseTarget } from '../src/platform/database/database-target';
import { systemRandom } from '../src/platform/random';
import { MasterKey, WrongMasterKey } from '../src/sealed-texts/master-key';
import { rotateMasterKey } from '../src/sealed-texts/rotate-master-key';
import { City, MASTER_KEY } from './city/city';
import { eventually } from './city/eventually';
import { aCase, REPORT, TYPED } from './city/life';
import { receivedVoice, SAID } from './city/voice-of';
import {
  allAnswersAbout,
  allAnswersAboutVoice,
  eraseCase,
  eraseVoice,
  untilGone,
} from './erasure/city-with-texts';
import { startStandIn, type StandIn } from './eventstoredb-stand-in/stand-in';
import { startPostgres, type TestPostgres } from './postgres';

jest.setTimeout(180_000);

const ANOTHER_KEY = Buffer.alloc(32, 9).toString('base64');
const masterKey = (key: string): MasterKey => new MasterKey(Buffer.from(key, 'base64'));

describe('Two servers on one EventStoreDB and one PostgreSQL', () => {
  let standIn: StandIn;
  let postgres: TestPostgres;
  let one: City;
  let other: City;
  const fatal: unknown[] = [];
  let sayFatal: () => void = () => undefined;
  const untilFatal = new Promise<void>((resolve) => (sayFatal = resolve));

  beforeAll(async () => {
    standIn = await startStandIn();
    postgres = await startPostgres();
    one = await City.open({ eventStore: standIn.connectionString, readModels: postgres.url });
    other = await City.beside(one, {
      onFatal: (error) => {
        fatal.push(error);
        sayFatal();
      },
    });
  });
  afterAll(async () => {
    await other.close();
    await one.close();
    await postgres.stop();
    await standIn.stop();
  });

  /** What a server answers about a case once its lists have come so far. */
  const told = async (city: City, id: string, position: string) => {
    await (await city.staff('kikaku-kacho')).get(`/api/cases?after=${position}`);
    return allAnswersAbout(city, id);
  };

  it('show what the other has just recorded, with its texts', async () => {
    const { id, position } = (await aCase(one, 'contained')).body;
    expect(await told(other, id, position)).toContain(TYPED.containment);
    const added = await (
      await other.staff('shimin-suishin')
    ).command(id, 'add-note', {
      text: TYPED.evidence,
    });
    expect(await told(one, id, added.body.position)).toContain(TYPED.evidence);
  });

  it('show nothing of a case that the other erased, not even from what they remember', async () => {
    const { id, position } = (await aCase(one, 'contained')).body;
    const texts = [TYPED.whatHappened, TYPED.containment];
    // Both have read them by now, and remember their keys.
    for (const city of [one, other]) {
      const before = await told(city, id, position);
      expect(texts.filter((text) => !before.includes(text))).toEqual([]);
    }
    await eraseCase(one, id);
    for (const city of [one, other])
      expect(await untilGone(() => allAnswersAbout(city, id), texts)).toContain('消去済');
  });

  it('show nothing of a citizen whom the other erased', async () => {
    const { id } = (await receivedVoice(one)).body;
    const texts = [SAID.letter, SAID.name, SAID.contact];
    for (const city of [one, other])
      await eventually('the letter', async () => {
        const answers = await allAnswersAboutVoice(city, id);
        return texts.every((text) => answers.includes(text)) ? answers : undefined;
      });
    await eraseVoice(other, id);
    for (const city of [one, other])
      expect(await untilGone(() => allAnswersAboutVoice(city, id), texts)).toContain('消去済');
  });

  describe('whose master key was changed while one of them was left running', () => {
    let id: string;
    /** Reported to the one that was left running, under a key that it had made before. */
    let late: { readonly id: string; readonly position: string };
    beforeAll(async () => {
      id = (await aCase(one, 'contained')).body.id;
      await one.stop();
      // What they remember of keys they forget within a minute.
      for (const city of [one, other]) city.now = new Date(city.now.getTime() + 61_000);
      await rotate();
    });

    it('opens nothing, asks to be started with the new key, and ends: nothing is shown as damaged', async () => {
      const staff = await other.staff('shimin-suishin');
      const reported = await staff.send('POST', '/api/cases', REPORT);
      expect(reported.status).toBe(201);
      late = reported.body;
      const read = await staff.get(`/api/cases/${id}`);
      expect([read.status, read.body.type]).toEqual([503, 'urn:zesei:problem:master-key-changed']);
      await untilFatal;
      expect(fatal[0]).toBeInstanceOf(WrongMasterKey);
      const refused = await staff.get(`/api/cases/${id}/history`);
      expect(refused.body.type).toBe('urn:zesei:problem:master-key-changed');
    });

    it('is not opened by a server that has the old one still', async () => {
      await other.stop();
      await expect(other.start()).rejects.toBeInstanceOf(WrongMasterKey);
    });

    it('goes on with the new one, and both open what either writes', async () => {
      const [first, second] = [
        await City.beside(one, { masterKey: ANOTHER_KEY }),
        await City.beside(one, { masterKey: ANOTHER_KEY }),
      ];
      try {
        expect(await allAnswersAbout(second, id)).toContain(TYPED.containment);
        expect(await told(second, late.id, late.position)).toContain(TYPED.whatHappened);
        const written = (await aCase(first, 'contained')).body;
        expect(await told(second, written.id, written.position)).toContain(TYPED.containment);
      } finally {
        await second.close();
        await first.close();
      }
    });
  });

  async function rotate(): Promise<void> {
    const target = databaseTarget({
      dataFolder: one.folder.path,
      readModels: postgres.url,
      onConnectionLost: (error) => {
        throw error;
      },
    });
    try {
      const rotated = await rotateMasterKey({
        target,
        from: masterKey(MASTER_KEY),
        to: masterKey(ANOTHER_KEY),
        random: systemRandom,
        onProgress: () => undefined,
      });
      expect(rotated).toMatchObject({ changed: true, broken: 0 });
    } finally {
      await target.close();
    }
  }
});
