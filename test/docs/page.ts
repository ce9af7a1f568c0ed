import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

/** A fenced block of code. */
export interface Block {
  /** Where it begins, as an editor opens it: `docs/how-to/install.md:12`. */
  readonly place: string;
  /** The first word after the fence: `sh`, `json`, … */
  readonly language: string;
  /** What follows it on that line. */
  readonly about: string;
  readonly text: string;
}

/** A page of the documentation, taken apart as far as its checks need it. */
export interface Page {
  /** From the root of the repository. */
  readonly path: string;
  readonly blocks: readonly Block[];
  /** Its lines without the blocks, which stand there as empty lines. */
  readonly lines: readonly string[];
}

const FENCE = /^( *)```(\S*) *(.*)$/;

/** Takes a page apart. Throws for a block that does not end. */
export function pageOf(path: string, text: string): Page {
  const blocks: Block[] = [];
  const lines: string[] = [];
  let open: { indent: string; block: Block; from: string[] } | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const fence = FENCE.exec(line);
    lines.push(open === undefined && fence === null ? line : '');
    if (open !== undefined) {
      if (line.trim() === '```') {
        blocks.push({ ...open.block, text: `${open.from.join('\n')}\n` });
        open = undefined;
      } else
        open.from.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line.trim());
    } else if (fence !== null) {
      const [, indent = '', language = '', about = ''] = fence;
      open = {
        indent,
        block: { place: `${path}:${index + 1}`, language, about, text: '' },
        from: [],
      };
    }
  }
  if (open !== undefined) throw new Error(`${open.block.place}: this block does not end`);
  return { path, blocks, lines };
}

function markdownIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

/** Every page: the two beside the code, and all under `docs/`. */
export const PAGES: readonly Page[] = ['README.md', 'CHANGELOG.md', ...markdownIn('docs')]
  .toSorted()
  .map((path) => pageOf(relative('.', path), readFileSync(join(ROOT, path), 'utf8')));

/** What stands between backquotes in the text of a page. */
export const namedIn = ({ lines }: Page): string[] =>
  Array.from(lines.join('\n').matchAll(/`([^`]+)`/g), ([, name = '']) =>
    name.replaceAll(/\s+/g, ' '),
  );
