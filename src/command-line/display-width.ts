/** Characters of East Asian width F and W (UAX #11), which fill two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;

/** Marks that stand over or under another character, and what is not shown at all. */
const NO_WIDTH = /\p{M}|\p{Cf}/u;

// The marks come first: those of kana stand in the middle of the wide characters.
const widthOf = (character: string): number =>
  NO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;

/** How many columns of a terminal a text fills: 2 for 是, 1 for a. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** The text with blanks after it (before it, for `end`) up to a width. A longer one stays as it is. */
export function padded(text: string, width: number, align: 'start' | 'end' = 'start'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'start' ? text + blanks : blanks + text;
}

/** Punctuation that must not begin a line (JIS X 4051, in its simplest form). */
const NEVER_FIRST = /^[、。，．）」』】〉》・：；？！ー々ゝゞぁぃぅぇぉっゃゅょ,.):;?!]$/u;

/** Pieces that stay together on a line: a word with the blanks before it, or one wide character. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let word = '';
  for (const character of text) {
    if (WIDE.test(character)) {
      if (word !== '') pieces.push(word);
      word = '';
      if (NEVER_FIRST.test(character) && pieces.length > 0)
        pieces.push(`${pieces.pop() ?? ''}${character}`);
      else pieces.push(character);
      continue;
    }
    if (character === ' ' && word.trim() !== '') {
      pieces.push(word);
      word = '';
    }
    word += character;
  }
  if (word !== '') pieces.push(word);
  return pieces;
}

/** Lines of at most so many columns: broken between words, and anywhere between wide characters. */
export function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of piecesOf(paragraph)) {
      if (line !== '' && displayWidth(line + piece) > width) {
        lines.push(line);
        line = piece.trimStart();
      } else line += piece;
    }
    return [...lines, line];
  });
}
