import type { Entry } from './entry';
import { textWidth } from './text-width';

/** In pixels, as everything that has a place in the picture. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Sizes of letters. */
export const FONT = { title: 22, heading: 14, text: 12, rule: 9 } as const;
/** From one line to the next; a rule's name is a line of its own. */
export const LINE = { heading: 26, text: 17, rule: 11, gap: 3 } as const;
/** Between a border and what stands inside. */
export const PADDING = 10;
/** The mark of a signature, with the space before it. */
export const SEAL = { size: 14, gap: 4 } as const;

/** The room that a name above entries takes. */
export const headingSize = (text: string): Size => ({
  // Bold letters are wider.
  width: textWidth(text, FONT.heading * 1.08),
  height: LINE.heading,
});

/** The room that entries take, one under the other. */
export function entriesSize(entries: readonly Entry[]): Size {
  return {
    width: Math.max(0, ...entries.map(entryWidth)),
    height: entries.reduce((sum, entry) => sum + entryHeight(entry), 0),
  };
}

export const entryHeight = ({ small }: Entry): number =>
  LINE.text + small.length * LINE.rule + LINE.gap;

export const textEnd = ({ text }: Entry): number => textWidth(text, FONT.text);

function entryWidth(entry: Entry): number {
  const seal = entry.signed ? SEAL.gap + SEAL.size : 0;
  const rules = entry.small.map((name) => textWidth(name, FONT.rule));
  return Math.max(textEnd(entry) + seal, ...rules);
}
