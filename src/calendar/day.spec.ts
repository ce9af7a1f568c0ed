import * as fc from 'fast-check';
import { addDays, compareDays, daysBetween, isDay } from './day';

describe('A day', () => {
  it.each(['2024-02-29', '2000-02-29', '1988-12-31', '0001-01-01', '9999-12-31'])(
    'exists: %s',
    (day) => {
      expect(isDay(day)).toBe(true);
    },
  );

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '2024-05-01T00:00:00Z',
    ' 2024-05-01',
    '2024/05/01',
    '',
  ])('does not exist: "%s"', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('crosses months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
  });

  it('refuses to reckon with what is no day, or no number of days', () => {
    expect(() => addDays('2023-02-29', 1)).toThrow(RangeError);
    expect(() => addDays('2023-02-28', 0.5)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => daysBetween('2024-01-01', 'tomorrow')).toThrow(RangeError);
  });

  it('counts back what it added, whatever the day', () => {
    const days = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        const moved = addDays(day, count);
        expect(isDay(moved)).toBe(true);
        expect(daysBetween(day, moved)).toBe(count);
        expect(Math.sign(compareDays(moved, day))).toBe(Math.sign(count));
      }),
    );
  });
});
