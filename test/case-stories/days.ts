import type { Day } from '../../state-machines/fact';

const MILLISECONDS_A_DAY = 86_400_000;
const isoDay = (time: number): Day => new Date(time).toISOString().slice(0, 10);

export const plusDays = (day: Day, days: number): Day =>
  isoDay(Date.parse(day) + days * MILLISECONDS_A_DAY);

/** The latest day of an effect check: 12 months after the last of these days. */
export const latestEffectCheckAfter = (dueDays: readonly Day[], today: Day): Day =>
  plusMonths(
    dueDays.reduce((one, other) => (one > other ? one : other), dueDays[0] ?? today),
    12,
  );

/** The same day some months later, or that month's last. */
export function plusMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoDay(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}
