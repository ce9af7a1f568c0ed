/** A day of the proleptic Gregorian calendar, without a clock time or a zone: `2024-05-01`. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that exists: `2024-02-29` is one, `2023-02-29` is not. */
export function isDay(text: string): boolean {
  return instantIfDay(text) !== undefined;
}

/** The day that lies so many days later (earlier, if negative). Throws `RangeError` for no day. */
export function addDays(day: Day, days: number): Day {
  if (!Number.isInteger(days)) throw new RangeError(`not a whole number of days: ${days}`);
  const moved = instantOf(day);
  moved.setUTCDate(moved.getUTCDate() + days);
  const text = toText(moved);
  if (text === undefined) throw new RangeError(`${day} and ${days} days is beyond the calendar`);
  return text;
}

/** Of the days that were stepped over; days are counted over the same few years again and again. */
const FOLLOWING = new Map<Day, Day>();
const MOST_FOLLOWING = 50_000;

/** The day after. Throws `RangeError` for no day. */
export function nextDay(day: Day): Day {
  const known = FOLLOWING.get(day);
  if (known !== undefined) return known;
  const next = addDays(day, 1);
  if (FOLLOWING.size < MOST_FOLLOWING) FOLLOWING.set(day, next);
  return next;
}

/** How many days lie from one day to another; negative if the second is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return (instantOf(to).getTime() - instantOf(from).getTime()) / 86_400_000;
}

/** Negative if the first is the earlier day, positive if the later one, 0 if they are the same. */
export function compareDays(first: Day, second: Day): number {
  return daysBetween(second, first);
}

function instantOf(day: Day): Date {
  const instant = instantIfDay(day);
  if (instant === undefined) throw new RangeError(`not a day: ${day}`);
  return instant;
}

function instantIfDay(text: string): Date | undefined {
  if (!DAY.test(text)) return undefined;
  const instant = new Date(`${text}T00:00:00Z`);
  return toText(instant) === text ? instant : undefined;
}

function toText(instant: Date): Day | undefined {
  if (Number.isNaN(instant.getTime())) return undefined;
  const text = instant.toISOString();
  return text.length === '0000-00-00T00:00:00.000Z'.length ? text.slice(0, 10) : undefined;
}
