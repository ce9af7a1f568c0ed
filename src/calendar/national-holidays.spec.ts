import { type Day, addDays, daysBetween } from './day';
import { isNationalHoliday, nationalHolidaysOf } from './national-holidays';

const everyDayOf = (year: number): Day[] =>
  Array.from({ length: daysBetween(`${year}-01-01`, `${year + 1}-01-01`) }, (_, index) =>
    addDays(`${year}-01-01`, index),
  );

describe('The national holidays', () => {
  it.each([
    [
      2024,
      '01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23',
    ],
    [
      2025,
      '01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24',
    ],
    [
      2026,
      '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
    ],
    [
      2027,
      '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23',
    ],
  ])('of %i are these and no others, with their substitutes', (year, expected) => {
    const holidays = everyDayOf(year).filter(isNationalHoliday);
    expect(holidays.map((day) => day.slice(5)).join(' ')).toBe(expected);
  });

  it.each([
    ['2019-04-30', 'between two holidays, before the enthronement'],
    ['2019-05-01', 'the enthronement'],
    ['2019-05-02', 'between two holidays, after the enthronement'],
    ['2019-10-22', 'the enthronement ceremony'],
    ['2021-07-22', 'Marine Day, moved for the Olympic games'],
    ['2015-09-22', 'between two holidays in September'],
  ])('hold %s: %s', (day) => {
    expect(isNationalHoliday(day)).toBe(true);
  });

  it.each([
    ['2021-07-19', 'Marine Day was moved away'],
    ['2019-12-23', "the former emperor's birthday"],
    ['2024-06-23', "Naha's own holiday"],
    ['2024-12-30', 'the end of the year is set by ordinance'],
  ])('do not hold %s: %s', (day) => {
    expect(isNationalHoliday(day)).toBe(false);
  });

  it('make the Monday free after a Sunday, as long as they are known', () => {
    const SUNDAY = '1974-01-06';
    const years = Array.from({ length: 2050 - 1974 + 1 }, (_, index) => 1974 + index);
    const onSundays = years
      .flatMap(everyDayOf)
      .filter((day) => isNationalHoliday(day) && daysBetween(SUNDAY, day) % 7 === 0);
    expect(onSundays.length).toBeGreaterThan(100);
    expect(onSundays.filter((day) => !isNationalHoliday(addDays(day, 1)))).toEqual([]);
  });

  it.each(['1969-12-31', '2051-01-01', '9999-12-31'])(
    'are not known for %s, which is said and not passed over',
    (day) => {
      expect(() => isNationalHoliday(day)).toThrow(RangeError);
      expect(() => isNationalHoliday(day)).toThrow(/1970 to 2050/);
    },
  );

  it.each([2019, 2024, 2026])('of %i are listed in their order, each with its name', (year) => {
    const listed = nationalHolidaysOf(year);
    expect(listed.map(({ day }) => day)).toEqual(everyDayOf(year).filter(isNationalHoliday));
    expect(listed[0]).toEqual({ day: `${year}-01-01`, name: { ja: '元日', en: "New Year's Day" } });
  });

  it('are listed for no year of which they are not known', () => {
    expect(nationalHolidaysOf(1900)).toEqual([]);
  });
});
