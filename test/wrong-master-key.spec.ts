import { cpSync, existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { City, MASTER_KEY, ORGANISATION } from './city/city';
import { REPORT } from './city/life';
import { BuiltProgram, run } from './command-line/built-program';
import { digestsIn } from './data-folder';
import { temporaryFolder } from './temporary-folder';

jest.setTimeout(120_000);

const ANOTHER_KEY = Buffer.alloc(32, 9).toString('base64');

/** What SQLite keeps beside a file for as long as it is open. */
const PASSING = /-(shm|wal)$/;

const filesIn = (folder: string) =>
  digestsIn(
    folder,
    readdirSync(folder).filter((name) => !PASSING.test(name)),
  );

describe('Without the right master key', () => {
  const place = temporaryFolder();
  const data = join(place.path, 'data');
  let number: string;

  const settings = (folder: string, key: string | undefined) => ({
    ZESEI_DATA: folder,
    PORT: '0',
    ...(key !== undefined && { ZESEI_MASTER_KEY: key }),
  });

  beforeAll(async () => {
    const city = await City.open();
    const staff = await city.staff('shimin-suishin');
    const { id } = (await staff.send('POST', '/api/cases', REPORT)).body;
    number = (await staff.get(`/api/cases/${id}`)).body.number ?? '';
    cpSync(city.folder.path, data, { recursive: true });
    await city.close();
    const server = BuiltProgram.start(['serve'], settings(data, MASTER_KEY));
    await server.listening();
    await server.stop('SIGTERM');
  });
  afterAll(() => {
    place.remove();
  });

  const COMMANDS = {
    serve: () => ['serve'],
    rebuild: () => ['rebuild'],
    'load-organisation': () => ['load-organisation', ORGANISATION],
    replay: () => ['replay', number],
    'accept-lost-keys': () => ['accept-lost-keys'],
  };

  it.each(Object.entries(COMMANDS))(
    '%s says so, ends with 7 and touches nothing',
    async (_name, words) => {
      const before = await filesIn(data);
      for (const [key, told] of [
        [
          undefined,
          'There is no master key. Set ZESEI_MASTER_KEY to the present one of this data: after a rotation the new one.',
        ],
        [ANOTHER_KEY, 'This is not the right master key.'],
      ] as const) {
        const ended = await run(words(), settings(data, key));
        // Nothing on standard output: the server logs there, before it listens.
        expect(ended).toMatchObject({ exitCode: 7, output: '' });
        expect(ended.errors).toContain(told);
        expect(await filesIn(data)).toEqual(before);
      }
    },
  );

  it('nothing is begun in a new folder', async () => {
    const fresh = join(place.path, 'fresh');
    const ended = await run(['serve'], settings(fresh, undefined));
    expect(ended).toMatchObject({ exitCode: 7, output: '' });
    expect(ended.errors).toContain('openssl rand -base64 32');
    expect(existsSync(fresh)).toBe(false);
  });

  it.each(['short', '', 'x'.repeat(44)])(
    'that which is none is a mistake of the settings: %j',
    async (key) => {
      const fresh = join(place.path, 'fresh');
      const ended = await run(['serve'], settings(fresh, key));
      expect(ended).toMatchObject({ exitCode: key === '' ? 7 : 3, output: '' });
      expect(ended.errors).toContain('ZESEI_MASTER_KEY');
      if (key !== '') expect(ended.errors).not.toContain(key);
      expect(existsSync(fresh)).toBe(false);
    },
  );

  it('the data is verified and backed up all the same: neither opens a text', async () => {
    for (const words of [['verify'], ['backup', join(place.path, 'taken')]])
      expect(await run(words, settings(data, undefined))).toMatchObject({
        exitCode: 0,
        errors: '',
      });
  });

  it('no new keys are made where those of the log are lost', async () => {
    renameSync(join(data, 'keys.db'), join(place.path, 'keys.db'));
    const before = await filesIn(data);
    for (const key of [undefined, MASTER_KEY, ANOTHER_KEY]) {
      const ended = await run(['serve'], settings(data, key));
      expect(ended).toMatchObject({ exitCode: 7, output: '' });
      expect(await filesIn(data)).toEqual(before);
    }
    renameSync(join(place.path, 'keys.db'), join(data, 'keys.db'));
  });

  it('which then is given, all goes on', async () => {
    const server = BuiltProgram.start(['serve'], settings(data, MASTER_KEY));
    await server.listening();
    expect(await server.stop('SIGTERM')).toMatchObject({ exitCode: 0 });
    expect((await run(['replay', number], settings(data, MASTER_KEY))).output).toContain(
      REPORT.whatHappened,
    );
  });
});
