import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { MASTER_KEY } from '../city/city';
import { BuiltProgram } from '../command-line/built-program';
import { temporaryFolder } from '../temporary-folder';
import { PAGES, pageOf } from './page';
import { isTyped, playPage, TOOLS, type Played } from './played-page';

// Some pages start a server, and on a busy machine that takes its time.
jest.setTimeout(300_000);

const isOnPath = (tool: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
const missing = TOOLS.filter((tool) => !isOnPath(tool));
const where = missing.length === 0 ? describe : describe.skip;
const without = missing.length === 0 ? '' : ` (not tried: without ${missing.join(', ')})`;

const typed = PAGES.filter(({ blocks }) => blocks.some(isTyped));

where(`What the pages tell to type${without}`, () => {
  const shared = temporaryFolder();
  const demo = join(shared.path, 'demo');

  beforeAll(async () => {
    const program = BuiltProgram.start(['demo', '--data', demo], { PORT: '0' });
    await program.says(/Zesei is running at/);
    await program.stop('SIGTERM');
  });
  afterAll(() => {
    shared.remove();
  });

  it.each(typed.map((page) => [page.path, page] as const))('%s works', async (path, page) => {
    const folder = join(shared.path, path.replaceAll(/\W/g, '-'));
    mkdirSync(folder);
    const { exitCode, printed } = await playPage(page, folder, demo);
    expect([exitCode, exitCode === 0 ? '' : printed]).toEqual([0, '']);
  });
});

where('A page that is wrong', () => {
  const wrong = (...lines: string[]) => pageOf('wrong.md', ['```sh', ...lines, '```'].join('\n'));

  async function played(...lines: string[]): Promise<Played> {
    const shared = temporaryFolder();
    try {
      const [folder, demo] = [join(shared.path, 'page'), join(shared.path, 'demo')];
      mkdirSync(folder);
      mkdirSync(demo);
      writeFileSync(join(demo, 'master-key'), MASTER_KEY);
      return await playPage(wrong(...lines), folder, demo);
    } finally {
      shared.remove();
    }
  }

  it.each([
    ['whose command fails', 'zesei replay R8-市民-0001'],
    ['whose command fails on the way into another', 'zesei replay R8-市民-0001 | cat'],
    ['that calls what is not there', 'zesey --version'],
  ])('is noticed: %s', async (_, line) => {
    const { exitCode, printed } = await played(line, 'echo went on');
    expect(exitCode).not.toBe(0);
    expect(printed).toContain('### wrong.md:1');
    expect(printed).not.toContain('went on');
  });

  it.each(['rm -r /var/lib/zesei', 'sudo zesei serve', 'cp x /etc/hosts'])(
    'reaches nothing of the machine: %s',
    async (line) => {
      await expect(played(line)).rejects.toThrow('is not stood in for');
    },
  );
});

/** Lines that root types, and not what they write into files. */
const typedByRoot = (text: string): string[] =>
  text.replaceAll(/<<'?EOF'?\n[\s\S]*?\nEOF\n/g, '\n').split('\n');

describe('A page about the installed service', () => {
  // What root writes into the data folder, the service cannot open afterwards.
  it('runs every command of zesei as the user of the service', () => {
    const installed = typed.filter(({ blocks }) =>
      blocks.some(({ text }) => /\bsystemctl\b/.test(text)),
    );
    const asRoot = installed.flatMap(({ path, blocks }) =>
      blocks
        .filter(isTyped)
        .flatMap(({ text }) => typedByRoot(text))
        .filter((line) => /^\s*\(?(?:.*(?:&&|;|\|) *)?zesei(?:-backup)?(?: |$)/.test(line))
        .map((line) => `${path}: ${line}`),
    );
    expect(installed.length).toBeGreaterThan(2);
    expect(asRoot).toEqual([]);
  });
});

describe('A block that is not typed in', () => {
  it('says why not', () => {
    const silent = PAGES.flatMap(({ blocks }) => blocks).filter(
      ({ language, about }) => language === 'sh' && !/^(|server|not-run: .{10,})$/.test(about),
    );
    expect(silent).toEqual([]);
  });

  it('is marked with its language, so that none is passed over', () => {
    const known = ['sh', 'json', 'yaml', 'ts', 'text', 'http', 'ini', 'nginx', 'mermaid', 'sql'];
    const unknown = PAGES.flatMap(({ path, blocks }) =>
      blocks.filter(({ language }) => !known.includes(language)).map(({ place }) => place || path),
    );
    expect(unknown).toEqual([]);
  });
});
