import { chmodSync, cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { City } from './city/city';
import { run } from './command-line/built-program';
import { settingsOf } from './command-line/settings';
import { openToAll, whoOwnsNothing } from './command-line/who-may-only-read';
import { temporaryFolder } from './temporary-folder';

jest.setTimeout(120_000);

const place = temporaryFolder();
let city: City;
beforeAll(async () => {
  openToAll(place.path);
  city = await City.open();
});
afterAll(async () => {
  await city.close();
  place.remove();
});

describe('The doctor of a folder in which a file belongs to somebody else', () => {
  it.each(['log.db', 'keys.db', 'own.db', 'log.lock'])('says so of %s', async (name) => {
    const data = join(place.path, name);
    cpSync(city.folder.path, data, { recursive: true });
    openToAll(data);
    for (const file of readdirSync(data)) chmodSync(join(data, file), 0o666);
    chmodSync(join(data, name), 0o444);
    const ended = await run(['doctor'], settingsOf(data), '', whoOwnsNothing());
    expect(ended.exitCode).toBe(10);
    expect(ended.output).toContain(
      `✗ Data folder: This user may not read and write what is in ${data}: ${name}.`,
    );
    expect(ended.output).toContain('chown');
  });
});
