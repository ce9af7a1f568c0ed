import { type Day, isDay } from './day';

/**
 * The same day of the month so many months later (earlier, if negative); where that month has no
 * such day, its last one: 31 January and one month is 28 or 29 February.
 *
 * @throws RangeError for what is no day or no whole number of months, and beyond the calendar
 */
export function addMonths(day: Day, months: number): Day {
  const month = monthLater(day, months);
  const sameDay = `${month}-${day.slice(8)}`;
  return isDay(sameDay) ? sameDay : lastDayOf(month);
}

/**
 * The last day of so many months from a day on, as the Civil Code counts them (articles 140, 141,
 * 143): the day itself is not counted, and months go by the calendar. So it is the same day of the
 * month, but from the last day of a month the last day of a month: three months from 28 February
 * 2023 end on 31 May, not on 28 May.
 *
 * @throws RangeError for what is no day or no whole number of months, and beyond the calendar
 */
export function lastDayOfMonthsFrom(day: Day, months: number): Day {
  const isLastOfItsMonth = day === lastDayOf(monthLater(day, 0));
  return isLastOfItsMonth ? lastDayOf(monthLater(day, months)) : addMonths(day, months);
}

/** `2024-05`, the month that lies so many months after a day's own. */
function monthLater(day: Day, months: number): string {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  if (!Number.isSafeInteger(months))
    throw new RangeError(`not a whole number of months: ${months}`);
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const part = (value: number, width: number): string => String(value).padStart(width, '0');
  const month = `${part(Math.floor(count / 12), 4)}-${part((count % 12) + 1, 2)}`;
  if (count < 0 || !isDay(`${month}-01`))
    throw new RangeError(`${day} and ${months} months is beyond the calendar`);
  return month;
}

function lastDayOf(month: string): Day {
  const last = ['31', '30', '29', '28'].map((day) => `${month}-${day}`).find(isDay);
  if (last === undefined) throw new RangeError(`not a month: ${month}`);
  return last;
}
