import { existsSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { PAGES, pageOf, ROOT, type Page } from './page';

/** A link to another file of the repository, or to a heading. */
interface Link {
  readonly to: string;
  readonly anchor: string | undefined;
}

const TARGETS = [/\]\(([^)\s]+)(?: "[^"]*")?\)/g, /\b(?:src|href)="([^"]+)"/g];

/** Every link of a page that leads to no other site. */
function linksOf({ path, lines }: Page): Link[] {
  const text = lines.join('\n').replaceAll(/`[^`]*`/g, '');
  return TARGETS.flatMap((pattern) => Array.from(text.matchAll(pattern), ([, to = '']) => to))
    .filter((to) => !/^[a-z]+:/.test(to))
    .map((to) => {
      const [file = '', anchor] = to.split('#');
      return { to: file === '' ? path : normalize(join(dirname(path), file)), anchor };
    });
}

/** The names that headings can be linked by, as GitHub makes them. */
function anchorsOf({ lines }: Page): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const line of lines) {
    const [, heading] = /^#{1,6} +(.+)$/.exec(line) ?? [];
    if (heading === undefined) continue;
    const name = heading
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    let again = 0;
    while (anchors.has(again === 0 ? name : `${name}-${again}`)) again += 1;
    anchors.add(again === 0 ? name : `${name}-${again}`);
  }
  return anchors;
}

const pageAt = (path: string): Page | undefined => PAGES.find((page) => page.path === path);

function brokenLinks(page: Page): string[] {
  return linksOf(page).flatMap(({ to, anchor }) => {
    const target = to === page.path ? page : pageAt(to);
    if (target === undefined && !existsSync(join(ROOT, to))) return [to];
    if (anchor === undefined) return [];
    return target !== undefined && anchorsOf(target).has(anchor) ? [] : [`${to}#${anchor}`];
  });
}

/** Every page that somebody comes to who begins at a page and follows links. */
function reachedFrom(path: string, reached = new Set<string>()): ReadonlySet<string> {
  const page = pageAt(path);
  if (page === undefined || reached.has(path)) return reached;
  reached.add(path);
  for (const { to } of linksOf(page)) reachedFrom(to, reached);
  return reached;
}

describe('The documentation', () => {
  it.each(PAGES.map((page) => [page.path, page] as const))(
    '%s links only to what is there',
    (_, page) => {
      expect(brokenLinks(page)).toEqual([]);
    },
  );

  it('has no page that nobody comes to from the README', () => {
    const reached = reachedFrom('README.md');
    expect(PAGES.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
  });

  it('links to pages, and not to folders that show a list of files', () => {
    const folders = PAGES.flatMap((page) =>
      linksOf(page)
        .filter(({ to }) => existsSync(join(ROOT, to)) && statSync(join(ROOT, to)).isDirectory())
        .map(({ to }) => `${page.path} → ${to}`),
    );
    expect(folders).toEqual([]);
  });
});

describe('A broken link', () => {
  it.each([
    ['to a page that is not there', '[x](docs/nothing.md)', ['docs/nothing.md']],
    ['to a heading that is not there', '[x](README.md#nothing)', ['README.md#nothing']],
    ['to a heading of its own that is not there', '# One\n[x](#two)', ['x.md#two']],
  ])('is found: %s', (_, text, broken) => {
    expect(brokenLinks(pageOf('x.md', text))).toEqual(broken);
  });

  it.each([
    ['to a heading of its own', '# One 一\n[x](#one-一)'],
    ['to another site', '[x](https://example.org/y)'],
    ['in code', '`[x](nothing.md)`'],
  ])('is no link that holds, or none at all: %s', (_, text) => {
    expect(brokenLinks(pageOf('x.md', text))).toEqual([]);
  });
});
