import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { City } from '../city/city';
import { run } from '../command-line/built-program';
import { settingsOf } from '../command-line/settings';
import { temporaryFolder } from '../temporary-folder';
import {
  allAnswersAbout,
  CASE_TEXTS,
  cityWithTexts,
  eraseCase,
  foundInFiles,
  untilGone,
  wrappedKeys,
} from './city-with-texts';

jest.setTimeout(180_000);

describe('A whole backup from before an erasure', () => {
  const folder = temporaryFolder();
  const place = (name: string) => join(folder.path, name);
  let city: City;
  let caseId: string;
  let erasedKeys: string[];

  beforeAll(async () => {
    ({ city, caseId } = await cityWithTexts());
    expect(await run(['backup', place('backup')], settingsOf(city.folder.path))).toMatchObject({
      exitCode: 0,
    });
    const before = wrappedKeys(city);
    await eraseCase(city, caseId);
    await untilGone(() => allAnswersAbout(city, caseId), CASE_TEXTS);
    await city.stop();
    erasedKeys = [...wrappedKeys(city)].flatMap(([id, wrapped]) =>
      wrapped === null ? [before.get(id) ?? ''] : [],
    );
  });
  afterAll(async () => {
    await city.close();
    folder.remove();
  });

  const restored = async (data: string, ...more: string[]) => {
    const ended = await run(['restore', place('backup'), ...more], settingsOf(place(data)));
    return { ...ended, city: () => City.over(place(data), city.now) };
  };

  it('stays erased where a later key store is named, in every file and answer', async () => {
    const later = join(city.folder.path, 'keys.db');
    const back = await restored('again', '--erased-in', later);
    expect(back).toMatchObject({ exitCode: 0 });
    const there = await back.city();
    const told = await allAnswersAbout(there, caseId);
    expect(CASE_TEXTS.filter((text) => told.includes(text))).toEqual([]);
    expect(foundInFiles(there, erasedKeys)).toEqual([]);
    await there.close();
  });

  it('can be read again otherwise, and the operator is told so', async () => {
    const back = await restored('as-it-was');
    expect(back).toMatchObject({ exitCode: 0 });
    expect(back.output).toContain('--erased-in');
    const there = await back.city();
    const told = await allAnswersAbout(there, caseId);
    expect(CASE_TEXTS.filter((text) => !told.includes(text))).toEqual([]);
    await there.close();
  });

  it.each([
    ['is not there', () => place('nowhere')],
    ['is no key store', () => join(place('backup'), 'log.db')],
  ])('is not restored by a key store that %s', async (_what, file) => {
    const back = await restored('refused', '--erased-in', file());
    expect(back).toMatchObject({ exitCode: 9 });
    expect(existsSync(place('refused'))).toBe(false);
  });
});
