import * as fc from 'fast-check';
import { type Day, addDays } from './day';
import { TimeStandsStill } from './pause';
import {
  type WorkingCalendar,
  addWorkingDays,
  isWorkingDay,
  workingDayFrom,
  workingDaysBetween,
} from './working-days';

const NAHA: WorkingCalendar = {
  yearlyHolidays: ['06-23', '12-29', '12-30', '12-31', '01-01', '01-02', '01-03'],
};
const NO_CITY: WorkingCalendar = { yearlyHolidays: [] };

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1990-01-01', count));
const counts = fc.integer({ min: 0, max: 120 });

const from = (first: Day, length: number): Day[] =>
  Array.from({ length }, (_, index) => addDays(first, index));

describe('A working day', () => {
  it.each([
    ['2024-05-01', 'Wednesday before the holidays in May'],
    ['2024-05-02', 'Thursday before them'],
    ['2024-06-24', 'Monday after 23 June on a Sunday: a day of the city has no substitute'],
    ['2024-12-27', 'the last one of the year'],
    ['2025-01-06', 'the first one of the year'],
    ['2024-02-29', 'a leap day'],
    ['2024-04-01', 'the first day of a fiscal year'],
  ])('is %s, %s', (day) => {
    expect(isWorkingDay(day, NAHA)).toBe(true);
  });

  it.each([
    ['2024-05-11', 'a Saturday'],
    ['2024-05-12', 'a Sunday'],
    ['2024-05-03', 'a national holiday'],
    ['2024-05-06', 'its substitute'],
    ['2026-09-22', 'a day between two national holidays'],
    ['2025-06-23', 'the day of the fallen in Okinawa'],
    ['2026-12-29', 'the end of the year'],
    ['2025-01-03', 'the new year'],
  ])('is not %s, %s', (day) => {
    expect(isWorkingDay(day, NAHA)).toBe(false);
  });

  it('is 23 June in a city that does not keep it, and 30 December without an ordinance', () => {
    expect(isWorkingDay('2025-06-23', NO_CITY)).toBe(true);
    expect(isWorkingDay('2024-12-30', NO_CITY)).toBe(true);
  });

  it('is none that the city declared to be a holiday, in that year alone', () => {
    const city: WorkingCalendar = { ...NAHA, declaredHolidays: ['2024-08-16'] };
    expect(isWorkingDay('2024-08-16', city)).toBe(false);
    expect(isWorkingDay('2023-08-16', city)).toBe(true);
  });

  it('is none while the city stands still', () => {
    const city: WorkingCalendar = {
      ...NAHA,
      pausedPeriods: [{ from: '2024-05-08', until: '2024-05-10' }, { from: '2024-06-03' }],
    };
    expect(from('2024-05-07', 4).map((day) => isWorkingDay(day, city))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(isWorkingDay('2024-06-03', city)).toBe(false);
    expect(isWorkingDay('2049-06-01', city)).toBe(false);
  });

  it('is not guessed in years of which the holidays are not known', () => {
    expect(() => isWorkingDay('2051-01-04', NAHA)).toThrow(/1970 to 2050/);
    expect(() => isWorkingDay('2051-01-07', NAHA)).toThrow(RangeError);
    expect(() => isWorkingDay('1969-12-26', NAHA)).toThrow(RangeError);
    expect(() => addWorkingDays('2050-12-28', 1, NAHA)).toThrow(RangeError);
    expect(() => workingDaysBetween('2050-12-28', '2051-01-04', NAHA)).toThrow(RangeError);
  });

  it('is asked of days that exist', () => {
    expect(() => isWorkingDay('2023-02-29', NAHA)).toThrow(RangeError);
    expect(() => isWorkingDay('tomorrow', NAHA)).toThrow(RangeError);
    expect(() => addWorkingDays('2023-02-29', 1, NAHA)).toThrow(RangeError);
    expect(() => addWorkingDays('2023-02-29', 0, NAHA)).toThrow(RangeError);
    expect(() => workingDaysBetween('2023-02-29', '2023-03-01', NAHA)).toThrow(RangeError);
  });
});

describe('So many working days from a day', () => {
  it.each([
    ['2024-05-13', 1, '2024-05-14', 'Monday to Tuesday'],
    ['2024-05-13', 5, '2024-05-20', 'a week'],
    ['2024-05-17', 1, '2024-05-20', 'over a weekend'],
    ['2024-05-19', 1, '2024-05-20', 'from a Sunday'],
    ['2024-05-02', 1, '2024-05-07', 'over the holidays in May'],
    ['2019-04-26', 1, '2019-05-07', 'over the ten days of 2019'],
    ['2019-04-26', 5, '2019-05-13', 'five of them'],
    ['2026-09-18', 1, '2026-09-24', 'over five days in September'],
    ['2025-06-20', 1, '2025-06-24', 'over 23 June'],
    ['2024-12-27', 1, '2025-01-06', 'over the new year'],
    ['2025-12-26', 2, '2026-01-06', 'over a new year that begins in mid-week'],
    ['2025-03-31', 1, '2025-04-01', 'into the next fiscal year'],
    ['2024-02-28', 2, '2024-03-01', 'over a leap day'],
    ['2024-05-11', 0, '2024-05-11', 'none, which stays on a Saturday'],
  ])('%s and %i is %s: %s', (day, count, expected) => {
    expect(addWorkingDays(day, count, NAHA)).toBe(expected);
  });

  it('stands still with the city, and goes on from the day on which time runs again', () => {
    const city: WorkingCalendar = {
      ...NAHA,
      pausedPeriods: [{ from: '2024-05-15', until: '2024-05-29' }],
    };
    expect(addWorkingDays('2024-05-13', 1, city)).toBe('2024-05-14');
    expect(addWorkingDays('2024-05-13', 2, city)).toBe('2024-05-29');
    expect(workingDaysBetween('2024-05-13', '2024-05-29', city)).toBe(2);
  });

  it('has no day while nobody knows when the city goes on', () => {
    const city: WorkingCalendar = { ...NAHA, pausedPeriods: [{ from: '2024-05-15' }] };
    expect(addWorkingDays('2024-05-13', 1, city)).toBe('2024-05-14');
    expect(() => addWorkingDays('2024-05-13', 2, city)).toThrow(new TimeStandsStill('2024-05-15'));
  });

  it.each([-1, 0.5, Number.NaN])('is not counted %d times', (count) => {
    expect(() => addWorkingDays('2024-05-13', count, NAHA)).toThrow(RangeError);
  });

  it('is a working day, and as many have passed on it', () => {
    fc.assert(
      fc.property(days, counts, (day, count) => {
        const last = addWorkingDays(day, count, NAHA);
        expect(workingDaysBetween(day, last, NAHA)).toBe(count);
        expect(count === 0 || isWorkingDay(last, NAHA)).toBe(true);
      }),
    );
  });

  it('is the same however often one stops on the way', () => {
    fc.assert(
      fc.property(days, counts, counts, (day, first, second) => {
        expect(addWorkingDays(addWorkingDays(day, first, NAHA), second, NAHA)).toBe(
          addWorkingDays(day, first + second, NAHA),
        );
      }),
    );
  });

  it('is never earlier for a city that rests more', () => {
    fc.assert(
      fc.property(days, counts, (day, count) => {
        expect(addWorkingDays(day, count, NAHA) >= addWorkingDays(day, count, NO_CITY)).toBe(true);
      }),
    );
  });
});

describe('The working days between two days', () => {
  it.each([
    ['2024-05-10', '2024-05-13', 1],
    ['2024-05-10', '2024-05-12', 0],
    ['2024-05-13', '2024-05-13', 0],
    ['2024-05-13', '2024-05-10', -1],
    ['2024-05-12', '2024-05-11', 0],
    ['2023-12-31', '2024-12-31', 244],
    ['2024-03-31', '2025-03-31', 243],
  ])('from %s to %s are %i', (first, second, expected) => {
    expect(workingDaysBetween(first, second, NAHA)).toBe(expected);
  });

  it('are those that one would tick off in the calendar', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 200 }), (day, length) => {
        const ticked = from(addDays(day, 1), length).filter((one) => isWorkingDay(one, NAHA));
        expect(workingDaysBetween(day, addDays(day, length), NAHA)).toBe(ticked.length);
      }),
    );
  });
});

it('Time that stands still is told by a code and the day since when', () => {
  expect(new TimeStandsStill('2024-05-15')).toMatchObject({
    code: 'time-stands-still',
    since: '2024-05-15',
  });
});

describe('The first working day from a day on', () => {
  it.each([
    ['2024-05-02', '2024-05-02'],
    ['2024-05-03', '2024-05-07'],
    ['2024-12-28', '2025-01-06'],
  ])('from %s on is %s', (day, expected) => {
    expect(workingDayFrom(day, NAHA)).toBe(expected);
  });
});
