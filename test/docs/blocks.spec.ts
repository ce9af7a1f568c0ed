import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { parse } from 'yaml';
import { readOrganisationFile } from '../../src/people/organisation-file';
import { loadConfig } from '../../src/platform/config';
import { City, MASTER_KEY } from '../city/city';
import { temporaryFolder } from '../temporary-folder';
import { PAGES, ROOT, type Block } from './page';
import { settingsIn, sourced, unquotedIn } from './settings';

// A program with the types of the whole repository takes its time.
jest.setTimeout(120_000);

const blocksIn = (language: string): readonly (readonly [string, Block])[] =>
  PAGES.flatMap(({ blocks }) => blocks)
    .filter((block) => block.language === language)
    .map((block) => [block.place, block]);

/** A request as a page shows it: its first line, an empty one, its body. */
function requestIn({ place, text }: Block): { method: string; path: string; body: object } {
  const [, method = '', path = '', body = ''] = /^([A-Z]+) (\S+)\n\n([\s\S]*)$/.exec(text) ?? [];
  if (method === '') throw new Error(`${place} is no request: METHOD path, an empty line, a body`);
  return { method, path, body: JSON.parse(body) as object };
}

/** What the compiler has against these texts, each as if it stood in a file beside the pages. */
function mistakesIn(blocks: readonly Block[]): string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (file) =>
    ts.sys.readFile(file),
  ) as { readonly config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const files = new Map(
    blocks.map(({ place, text }) => [
      join(ROOT, `${place.replace(/\.md:/, '-line-')}.ts`),
      { place, text },
    ]),
  );
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (name) => files.has(name) || fileExists.call(host, name);
  host.readFile = (name) => files.get(name)?.text ?? readFile.call(host, name);
  host.getSourceFile = (name, language, ...rest) => {
    const file = files.get(name);
    return file === undefined
      ? getSourceFile.call(host, name, language, ...rest)
      : ts.createSourceFile(name, file.text, language);
  };
  const program = ts.createProgram(
    [...files.keys()],
    { ...options, noEmit: true, incremental: false, tsBuildInfoFile: undefined },
    host,
  );
  return [...files].flatMap(([name, { place }]) => {
    const source = program.getSourceFile(name);
    return ts
      .getPreEmitDiagnostics(program, source)
      .map(({ messageText }) => `${place}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
}

describe('Blocks that are not typed in', () => {
  it('in TypeScript are right by the types of the repository', () => {
    expect(mistakesIn(blocksIn('ts').map(([, block]) => block))).toEqual([]);
  });

  it('in TypeScript are really checked', () => {
    const wrong = "import { who } from '../../state-machines/case/rules/rule';\nwho('anybody');\n";
    const block = { place: 'docs/explanation/x.md:1', language: 'ts', about: '', text: wrong };
    expect(mistakesIn([block])).toEqual([expect.stringContaining('x.md:1: Argument of type')]);
  });

  it('in JSON can be read', () => {
    for (const [, { text }] of blocksIn('json')) JSON.parse(text);
  });

  it('in YAML can be read, and those with an organisation can be loaded', () => {
    for (const [, { about, text }] of blocksIn('yaml'))
      if (about === 'organisation') readOrganisationFile(text);
      else parse(text);
  });
});

describe('Settings that a page shows', () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'zesei.env');
  const readBySh = (text: string): Readonly<Record<string, string>> => {
    writeFileSync(file, text);
    return sourced(file);
  };

  afterAll(() => {
    folder.remove();
  });

  it.each(blocksIn('ini'))(
    '%s are read by sh and by systemd as they stand there',
    (_, { text }) => {
      expect(unquotedIn(text)).toEqual([]);
      expect(readBySh(text)).toMatchObject(settingsIn(text));
    },
  );

  it.each(blocksIn('ini'))('%s are what a server starts with', (_, { text }) => {
    const shown = settingsIn(text);
    const { eventStore, readModels } = loadConfig({
      ZESEI_MASTER_KEY: MASTER_KEY,
      ...readBySh(text),
    });
    expect({ eventStore, readModels }).toEqual({
      eventStore: shown.ZESEI_EVENT_STORE ?? 'embedded',
      readModels: shown.ZESEI_READ_MODELS ?? 'sqlite',
    });
  });

  it('are in quotes also where a block of commands writes them', () => {
    const written = blocksIn('sh').filter(([, { text }]) => text.includes('/etc/zesei/zesei.env'));
    expect(written.flatMap(([, { text }]) => unquotedIn(text))).toEqual([]);
  });

  it('without quotes are noticed: the shell ends them at the &', () => {
    const text = 'ZESEI_EVENT_STORE=esdb://node1:2113?tls=true&tlsCAFile=/ca.crt\n';
    expect(unquotedIn(text)).toHaveLength(1);
    expect(readBySh(text)).not.toHaveProperty('ZESEI_EVENT_STORE');
  });
});

describe('A request that a page shows', () => {
  let city: City;
  const nobodysId = '00000000-0000-8000-8000-000000000000';

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(async () => {
    await city.close();
  });

  it.each(blocksIn('http'))('%s is in the form that its operation takes', async (_, block) => {
    const { method, path, body } = requestIn(block);
    const staff = await city.staff('shimin-kacho');
    const { status, body: answer } = await staff.send(
      method,
      path.replaceAll(/\{[^}]*\}/g, nobodysId),
      body,
    );
    // There is no such case: what is in the right form is answered so.
    expect([status, status === 404 ? '' : answer]).toEqual([404, '']);
  });
});
