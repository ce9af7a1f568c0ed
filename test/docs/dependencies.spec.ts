import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES, ROOT } from './page';

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'devDependencies' | 'overrides',
  Readonly<Record<string, unknown>>
>;
const PATH = 'docs/decisions/0006-dependencies.md';
const text = (PAGES.find(({ path }) => path === PATH)?.lines ?? []).join('\n');

/** What looks like the name of a package, between backquotes: no command, and no file. */
const packagesIn = (part: string): string[] =>
  Array.from(part.matchAll(/`((?:@[a-z-]+\/)?[a-z][a-z0-9_-]*)`/g), ([, name = '']) => name);

/** The name of a package is the first thing in a row of the table; the second says why. */
const [beforeTests = '', ...afterwards] = text.split('For building and testing:');
const runsWith = beforeTests
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((row) => packagesIn(row.split('|')[1] ?? ''));
const [builtAndTestedWith = '', ...remarks] = afterwards.join('').trim().split('\n\n');

describe('The page of dependencies', () => {
  it('says of each package that the program runs with why it is here, and of no other', () => {
    expect(runsWith.toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted());
  });

  it('says it of each package for building and testing', () => {
    const named = packagesIn(builtAndTestedWith);
    expect(named.toSorted()).toEqual(Object.keys(manifest.devDependencies).toSorted());
  });

  it('gives a reason for what is overridden', () => {
    expect(packagesIn(remarks.join('\n'))).toEqual(
      expect.arrayContaining(Object.keys(manifest.overrides)),
    );
  });
});
