import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentSchema } from '../../src/platform/environment';
import { PAGES, namedIn, ROOT, type Page } from './page';
import { COMMAND_OPTIONS } from './command-options';
import { servedPaths } from './served-paths';

/** Tells what was once; everything else speaks of what is. */
const CHANGELOG = 'CHANGELOG.md';

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** How the program is called in the pages: `zesei …` as a command, or as it lies in the checkout. */
const CALL =
  /(?:(?:^|[;&|(]|[A-Z_]=\S+ |-u zesei )\s*zesei|\S*dist\/src\/main\.js) +([a-z][a-z-]+|-[-\w]+)([^;&|#)]*)/g;

/** Commands and options of a text that the program does not have. */
export function unknownCalls(text: string): string[] {
  return Array.from(text.matchAll(CALL)).flatMap(([, word = '', rest = '']) => {
    const isOption = word.startsWith('-');
    const options = COMMAND_OPTIONS.get(isOption ? '' : word);
    if (options === undefined) return [`zesei ${word}`];
    const used = [...(isOption ? [word] : []), ...(rest.match(/(?<=\s)--[a-z-]+/g) ?? [])];
    return used
      .filter((option) => !options.includes(option))
      .map((option) => `zesei ${word} ${option}`);
  });
}

/** A path in one of the repository's folders, or any other to a file of source, which is then told from its root. */
const IN_THE_REPOSITORY =
  /^((src|test|state-machines|docs|examples|sample-city|bench)\/[\w./-]+|[\w./-]+\/[\w.-]+\.ts)$/;

/** What a page names in code: between backquotes, and in its blocks of commands. */
const codeOf = (page: Page): string[] => [
  ...namedIn(page),
  ...page.blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.replaceAll(/\\\n\s*/g, '').split('\n'))
    .filter((line) => !line.trimStart().startsWith('#')),
];

const pages = PAGES.filter(({ path }) => path !== CHANGELOG).map(
  (page) => [page.path, page] as const,
);

/** `/api/cases/{id}/…` of any spelling, to compare it with what is served. */
const withoutNames = (path: string): string =>
  path.replace(/[?#].*$/, '').replaceAll(/\{[^}]*\}|\$\{?\w+\}?/g, '{}');

describe('What the pages name', () => {
  let served: ReadonlySet<string>;

  beforeAll(async () => {
    served = new Set((await servedPaths()).map(withoutNames));
  });

  it.each(pages)('%s: commands of zesei, and their options, are there', (_, page) => {
    expect(codeOf(page).flatMap(unknownCalls)).toEqual([]);
  });

  it.each(pages)('%s: scripts of the package are there', (_, page) => {
    const named = codeOf(page).flatMap((text) =>
      Array.from(text.matchAll(/npm run ([\w:-]+)/g), ([, name = '']) => name),
    );
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it.each(pages)('%s: settings are there', (_, page) => {
    const named = codeOf(page).flatMap((text) => text.match(/\bZESEI_[A-Z_]+\b/g) ?? []);
    expect(named.filter((name) => !(name in environmentSchema.shape))).toEqual([]);
  });

  it.each(pages)('%s: files of the repository are there', (_, page) => {
    const named = namedIn(page).filter((name) => IN_THE_REPOSITORY.test(name));
    const found = (name: string): boolean =>
      ['', '.ts', '.spec.ts', '.e2e-spec.ts'].some((ending) =>
        existsSync(join(ROOT, name + ending)),
      );
    expect(named.filter((name) => !found(name))).toEqual([]);
  });

  it.each(pages)('%s: what is named with its file stands in that file', (_, { lines }) => {
    const named = Array.from(
      lines.join('\n').matchAll(/`([\w-]+)`\s+in\s+`([\w./-]+\.ts)`/g),
      ([, name = '', file = '']) => ({ name, file }),
    );
    const standsIn = ({ name, file }: (typeof named)[number]): boolean =>
      new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(readFileSync(join(ROOT, file), 'utf8'));
    expect(named.filter((one) => !standsIn(one))).toEqual([]);
  });

  it.each(pages)('%s: operations of the API are there', (_, page) => {
    const named = codeOf(page)
      .flatMap((text) => text.match(/\/api\/[\w/{}$.?=&-]*[\w}]/g) ?? [])
      // A path that a shell puts together is only known once it is typed.
      .filter((path) => !path.startsWith('/api/$'));
    const isServed = (path: string): boolean =>
      [...served].some((one) => one === path || matches(one, path));
    expect(named.filter((path) => !isServed(withoutNames(path)))).toEqual([]);
  });
});

/** Whether a path with values in it is one that is served. */
function matches(template: string, path: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part === '{}' || part === given[index])
  );
}

describe('A command or an option', () => {
  it.each([
    ['zesei replya R8-市民-0001', ['zesei replya']],
    ['node dist/src/main.js verify --everything', ['zesei verify --everything']],
    ['zesei --nothing', ['zesei --nothing --nothing']],
    ['zesei verify --json && zesei backup /backup', []],
    ['sudo -u zesei zesei serv', ['zesei serv']],
    ['createdb zesei --owner zesei', []],
  ])('is held against the program: %s', (text, unknown) => {
    expect(unknownCalls(text)).toEqual(unknown);
  });
});
