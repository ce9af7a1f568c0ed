/** As many times the size of the font as a character is wide, for fonts without serifs. */
const WIDTH = { full: 1, capital: 0.74, small: 0.6, narrow: 0.34 };

/**
 * How wide a text will be, in pixels: estimated, since whoever shows the picture has a font of their
 * own. Japanese characters are as wide as they are high.
 */
export function textWidth(text: string, fontSize: number): number {
  const widths = Array.from(text, (character) => {
    if (/[\u2190-\u{2ffff}]/u.test(character)) return WIDTH.full;
    if (/[ijlftrI.,:;'|()[\] !]/u.test(character)) return WIDTH.narrow;
    return /[A-ZmwMW]/u.test(character) ? WIDTH.capital : WIDTH.small;
  });
  return Math.ceil(widths.reduce((sum, width) => sum + width, 0) * fontSize);
}
