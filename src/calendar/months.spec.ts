import * as fc from 'fast-check';
import { addDays, compareDays, isDay } from './day';
import { addMonths, lastDayOfMonthsFrom } from './months';

const days = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays('1950-01-01', count));
const months = fc.integer({ min: -500, max: 500 });

describe('Some months later', () => {
  it.each([
    ['2024-05-15', 3, '2024-08-15'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-08-31', 1, '2024-09-30'],
    ['2023-02-28', 1, '2023-03-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-10-31', 0, '2024-10-31'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -1, '2023-12-15'],
  ])('%s and %i is %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });

  it('is the same day of the month, or the last where it has none', () => {
    fc.assert(
      fc.property(days, months, (day, count) => {
        const later = addMonths(day, count);
        expect(isDay(later)).toBe(true);
        const monthsOf = (one: string): number =>
          Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
        expect(monthsOf(later) - monthsOf(day)).toBe(count);
        const isLast = addDays(later, 1).slice(8) === '01';
        expect(later.slice(8) === day.slice(8) || (isLast && later.slice(8) < day.slice(8))).toBe(
          true,
        );
      }),
    );
  });

  it('is refused for what is no day, no number of months, or beyond the calendar', () => {
    expect(() => addMonths('2023-02-29', 1)).toThrow(RangeError);
    expect(() => addMonths('2023-02-28', 0.5)).toThrow(RangeError);
    expect(() => addMonths('9999-12-01', 1)).toThrow(RangeError);
    expect(() => addMonths('0001-01-01', -100)).toThrow(RangeError);
  });
});

describe('The last day of some months', () => {
  it.each([
    ['2024-05-15', 3, '2024-08-15'],
    ['2024-05-15', 6, '2024-11-15'],
    ['2024-11-29', 3, '2025-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2023-02-28', 3, '2023-05-31'],
    ['2024-02-28', 3, '2024-05-28'],
    ['2024-02-29', 3, '2024-05-31'],
    ['2024-04-30', 1, '2024-05-31'],
  ])('from %s, %i of them, is %s', (day, count, expected) => {
    expect(lastDayOfMonthsFrom(day, count)).toBe(expected);
  });

  it('leaves whole months from the end of a month to the end of a month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (day, count) => {
        const last = lastDayOfMonthsFrom(day, count);
        const endsAMonth = addDays(day, 1).slice(8) === '01';
        expect(!endsAMonth || addDays(last, 1).slice(8) === '01').toBe(true);
        expect(compareDays(last, addMonths(day, count))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is refused for what is no day', () => {
    expect(() => lastDayOfMonthsFrom('2023-02-29', 3)).toThrow(RangeError);
  });
});
