import fc from 'fast-check';
import { displayWidth, padded, wrapped } from './display-width';
import { tableLines } from './table';

describe('The width of a text on a terminal', () => {
  it.each([
    ['abc', 3],
    ['是正', 4],
    ['R6-市民-0012', 12],
    ['ｱｲｳ', 3],
    ['（推定）', 8],
    ['が', 2],
    ['か\u3099', 2],
    ['', 0],
  ])('of %s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it('is filled up with blanks, and never cut', () => {
    expect(padded('是', 4)).toBe('是  ');
    expect(padded('12', 4, 'end')).toBe('  12');
    expect(padded('是正処置', 4)).toBe('是正処置');
  });
});

describe('Lines', () => {
  it('break between Japanese characters, but never before a full stop', () => {
    expect(wrapped('計画を差し戻す。', 14)).toEqual(['計画を差し戻', 'す。']);
    expect(wrapped('差し戻す。', 8)).toEqual(['差し戻', 'す。']);
  });

  it('break between words', () => {
    expect(wrapped('return the plan', 10)).toEqual(['return the', 'plan']);
  });

  it('lose nothing but the blanks between words, and are never too long where they can be broken', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '是', '正', '。', ' ') });
    fc.assert(
      fc.property(text, (typed) => {
        const lines = wrapped(typed, 10);
        expect(lines.join('').replaceAll(' ', '')).toBe(typed.replaceAll(' ', ''));
      }),
    );
  });
});

describe('A table', () => {
  it('is aligned for full-width characters too', () => {
    const columns = [{ heading: '年度' }, { heading: '件数', align: 'end' as const }];
    expect(
      tableLines(columns, [
        ['令和元年', '7'],
        ['R2', '120'],
      ]),
    ).toEqual(['年度      件数', '--------  ----', '令和元年     7', 'R2         120']);
  });
});
