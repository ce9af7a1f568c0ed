import * as fc from 'fast-check';
import { addDays } from './day';
import type { Era } from './era';
import { eraDay, parseTypedDay } from './era-date';

const ERAS: readonly Era[] = [
  { letter: 'S', name: '昭和', from: '1926-12-25' },
  { letter: 'H', name: '平成', from: '1989-01-08' },
  { letter: 'R', name: '令和', from: '2019-05-01' },
];

describe('A typed day', () => {
  it.each([
    ['R6.5.1', '2024-05-01'],
    ['r6.5.1', '2024-05-01'],
    ['R06.05.01', '2024-05-01'],
    ['R6/5/1', '2024-05-01'],
    ['R6-5-1', '2024-05-01'],
    ['令和6年5月1日', '2024-05-01'],
    ['令和6.5.1', '2024-05-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['令和1年5月1日', '2019-05-01'],
    ['R元.5.1', '2019-05-01'],
    ['R1.5.1', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['平成元年1月8日', '1989-01-08'],
    ['昭和64年1月7日', '1989-01-07'],
    ['昭和元年12月25日', '1926-12-25'],
    ['H20.4.1', '2008-04-01'],
    ['令和6年2月29日', '2024-02-29'],
    ['2024/5/1', '2024-05-01'],
    ['2024-05-01', '2024-05-01'],
    ['2024.5.1', '2024-05-01'],
    ['2024年5月1日', '2024-05-01'],
    ['1868/1/1', '1868-01-01'],
  ])('%s is %s', (text, expected) => {
    expect(parseTypedDay(text, ERAS)).toBe(expected);
  });

  it.each([
    ['令和６年５月１日', '2024-05-01'],
    ['Ｒ６．５．１', '2024-05-01'],
    ['２０２４／５／１', '2024-05-01'],
    ['２０２４－０５－０１', '2024-05-01'],
    ['２０２４ー０５ー０１', '2024-05-01'],
    ['２０２４−０５−０１', '2024-05-01'],
    ['㋿6年5月1日', '2024-05-01'],
    ['　令和 6年 5月 1日 ', '2024-05-01'],
    ['R6. 5. 1', '2024-05-01'],
  ])('may come as a Japanese keyboard gives it: %s is %s', (text, expected) => {
    expect(parseTypedDay(text, ERAS)).toBe(expected);
  });

  it.each([
    '平成32年4月1日',
    'H32.4.1',
    '令和元年4月30日',
    'R1.4.30',
    '平成31年5月1日',
    'H31.5.1',
    '平成元年1月7日',
    '昭和64年1月8日',
    '昭和元年12月24日',
    '令和0年5月1日',
    '令和6年2月30日',
    '令和5年2月29日',
    '令和6年13月1日',
    'R6.0.1',
  ])('is refused as one that its era does not have: %s', (text) => {
    expect(parseTypedDay(text, ERAS)).toEqual({ error: 'no-such-era-date' });
  });

  it.each([
    '',
    '令和',
    '令和6年',
    '令和6年5月',
    '令和6年5月1',
    '元年5月1日',
    '6.5.1',
    '24/5/1',
    '2024/5-1',
    '2024/5/1 1',
    '2024/5/1/1',
    '2024 5 1',
    '20240501',
    '2023-02-29',
    '2024/13/1',
    '2024/4/31',
    '0000/1/1/',
    '2024-05-01T00:00:00Z',
    'X6.5.1',
    '大正10年5月1日',
    '令和六年五月一日',
    '昨日',
    '5/1/2024',
  ])('is refused as no date: "%s"', (text) => {
    expect(parseTypedDay(text, ERAS)).toEqual({ error: 'not-a-date' });
  });

  it('takes a new era as soon as the data names it, and ends the one before', () => {
    const eras = [{ letter: 'X', name: '新元', from: '2041-07-01' }, ...ERAS];
    expect(parseTypedDay('新元元年7月1日', eras)).toBe('2041-07-01');
    expect(parseTypedDay('新元3年7月1日', eras)).toBe('2043-07-01');
    expect(parseTypedDay('X2.1.1', eras)).toBe('2042-01-01');
    expect(parseTypedDay('令和23年6月30日', eras)).toBe('2041-06-30');
    expect(parseTypedDay('令和23年7月1日', eras)).toEqual({ error: 'no-such-era-date' });
    expect(parseTypedDay('令和23年7月1日', ERAS)).toBe('2041-07-01');
  });

  it('gives a day or a reason, whatever was typed', () => {
    const scraps = fc.constantFrom('令和', '平成', 'R', '元', '年', '月', '日', '/', '-', '.', ' ');
    const texts = fc
      .array(fc.oneof(scraps, fc.nat(2100).map(String), fc.string()), { maxLength: 9 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const typed = parseTypedDay(text, ERAS);
        if (typeof typed === 'string') expect(addDays(typed, 0)).toBe(typed);
        else expect(['not-a-date', 'no-such-era-date']).toContain(typed.error);
      }),
    );
  });
});

describe('A day in its era', () => {
  it.each([
    ['2024-05-01', '令和6年5月1日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['2019-12-31', '令和元年12月31日'],
    ['2020-01-01', '令和2年1月1日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1989-01-08', '平成元年1月8日'],
  ])('%s is written %s', (day, expected) => {
    expect(eraDay(day, ERAS)).toBe(expected);
    expect(eraDay(day, [...ERAS].reverse())).toBe(expected);
  });

  it('is read as it was written', () => {
    const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1926-12-25', count));
    fc.assert(
      fc.property(days, (day) => {
        expect(parseTypedDay(eraDay(day, ERAS), ERAS)).toBe(day);
      }),
    );
  });

  it('is refused where no era is known, or no day', () => {
    expect(() => eraDay('1926-12-24', ERAS)).toThrow(RangeError);
    expect(() => eraDay('2023-02-29', ERAS)).toThrow(RangeError);
    expect(() => eraDay('2024-05-01', [])).toThrow(RangeError);
  });
});
