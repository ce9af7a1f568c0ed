import { type Day, isDay } from './day';

/**
 * The fiscal year that a day is in, named by the year in which it begins. It runs from 1 April to
 * 31 March (Local Autonomy Act, article 208).
 */
export function fiscalYearOf(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  const year = Number(day.slice(0, 4));
  return day.slice(5) < '04-01' ? year - 1 : year;
}
