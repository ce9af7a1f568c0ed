import { BeyondKnownHolidays } from '../calendar/national-holidays';
import { Problem } from '../platform/problem';

/**
 * What it means to whoever asked that a day cannot be reckoned with. Days that people name are near
 * enough (`IsDay`), so that only the server's own clock can lead so far.
 */
export const calendarProblem = (error: unknown): Problem | undefined =>
  error instanceof BeyondKnownHolidays
    ? new Problem('clock-wrong', {}, { cause: error })
    : undefined;
