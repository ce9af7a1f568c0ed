import { type Era, fiscalYearLabel } from './era';

const ERAS: readonly Era[] = [
  { letter: 'R', name: '令和', from: '2019-05-01' },
  { letter: 'H', name: '平成', from: '1989-01-08' },
  { letter: 'S', name: '昭和', from: '1926-12-25' },
];

describe('The label of a fiscal year', () => {
  it.each([
    [2024, '令和6年', 'R6'],
    [2019, '令和元年', 'R1'],
    [2018, '平成30年', 'H30'],
    [2008, '平成20年', 'H20'],
    [1989, '平成元年', 'H1'],
    [1988, '昭和63年', 'S63'],
    [1926, '昭和元年', 'S1'],
  ])('%i is %s', (fiscalYear, era, short) => {
    expect(fiscalYearLabel(fiscalYear, ERAS)).toEqual({ era, short, western: String(fiscalYear) });
  });

  it('does not hang on the order in which the eras are given', () => {
    expect(fiscalYearLabel(2019, [...ERAS].reverse()).short).toBe('R1');
  });

  it('takes a new era as soon as the data names it', () => {
    const next: Era = { letter: 'X', name: '新元', from: '2041-07-01' };
    expect(fiscalYearLabel(2041, [...ERAS, next]).era).toBe('新元元年');
    expect(fiscalYearLabel(2040, [...ERAS, next]).era).toBe('令和22年');
  });

  it('has its western number only, where no era is known', () => {
    expect(fiscalYearLabel(1925, ERAS)).toEqual({ era: '1925年', short: '1925', western: '1925' });
    expect(fiscalYearLabel(2024, [])).toEqual({ era: '2024年', short: '2024', western: '2024' });
  });
});
