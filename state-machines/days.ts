import type { Day } from './fact';

const MILLISECONDS_A_DAY = 86_400_000;

/** How many days lie from one day to another; negative if the second is the earlier one. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY;

/** The day that lies so many days later. */
export const daysLater = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
