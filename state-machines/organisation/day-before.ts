import type { Day } from '../fact';

const A_DAY_MS = 86_400_000;

/** The day before: the last one of what something else follows. */
export const dayBefore = (day: Day): Day =>
  new Date(Date.parse(day) - A_DAY_MS).toISOString().slice(0, 10);
