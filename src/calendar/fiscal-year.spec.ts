import { fiscalYearOf } from './fiscal-year';

describe('The fiscal year', () => {
  it('begins on 1 April and ends on 31 March', () => {
    expect(fiscalYearOf('2024-03-31')).toBe(2023);
    expect(fiscalYearOf('2024-04-01')).toBe(2024);
    expect(fiscalYearOf('2024-12-31')).toBe(2024);
    expect(fiscalYearOf('2025-01-01')).toBe(2024);
  });

  it('is not told of a day that does not exist', () => {
    expect(() => fiscalYearOf('2023-02-29')).toThrow(RangeError);
  });
});
