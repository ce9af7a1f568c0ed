import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { interruptionOf } from '../../src/command-line/signals';
import { City, MASTER_KEY } from '../city/city';
import { temporaryFolder } from '../temporary-folder';
import { runInProcess } from './run-in-process';

const BROKEN_OFF = 130;

const folder = temporaryFolder();
const taken = join(folder.path, 'taken');
const half = join(folder.path, 'half');
let city: City;
beforeAll(async () => {
  city = await City.open();
  await city.stop();
  await runInProcess(['backup', taken], settings(city.folder.path));
  mkdirSync(join(half, 'restoring'), { recursive: true });
});
afterAll(async () => {
  await city.close();
  folder.remove();
});

const settings = (data: string) => ({ ZESEI_DATA: data, ZESEI_MASTER_KEY: MASTER_KEY });
const anew = join(folder.path, 'anew');

const LONG: readonly [string, readonly string[], () => string, RegExp, RegExp][] = [
  ['verify', ['verify'], () => city.folder.path, /Nothing was changed/, /何も変えていません/],
  ['rebuild', ['rebuild'], () => city.folder.path, /lists are as they were/, /一覧は元のまま/],
  ['backup', ['backup', anew], () => city.folder.path, /half made.*removed/, /取り除きました/],
  ['restore', ['restore', taken], () => anew, /Nothing was restored/, /何も戻していません/],
  ['restore', ['restore', taken], () => half, /run zesei restore again/, /もう一度実行/],
];

describe('A long work that is broken off with Ctrl-C', () => {
  it.each(LONG)('ends with 130 and says what is left: %s', async (_name, words, data, en, ja) => {
    for (const [LANG, told] of [
      ['en_US.UTF-8', en],
      ['ja_JP.UTF-8', ja],
    ] as const) {
      const environment = { ...settings(data()), LANG };
      const ended = await runInProcess(words, environment, { interrupted: Promise.resolve() });
      expect(ended).toMatchObject({ exitCode: BROKEN_OFF, output: '' });
      expect(ended.errors).toMatch(told);
      expect(ended.errors.trimEnd().split('\n')).toHaveLength(1);
    }
    expect(existsSync(anew)).toBe(false);
  });

  it('is told of the first Ctrl-C only, and of none once it is done', async () => {
    const process = new EventEmitter();
    const first = interruptionOf(process);
    process.emit('SIGINT');
    await first.happened;
    expect(process.listenerCount('SIGINT')).toBe(0);
    interruptionOf(process).forget();
    expect(process.listenerCount('SIGINT')).toBe(0);
  });
});
