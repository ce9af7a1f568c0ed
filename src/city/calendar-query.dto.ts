import { IsInt, Max, Min } from 'class-validator';
import { FIRST_KNOWN_YEAR, LAST_KNOWN_YEAR } from '../calendar/national-holidays';
import { Optional } from '../cases/requests/fields';
import { QueryNumber } from '../platform/query-number';

/** Which year of the calendar. */
export class CalendarQuery {
  /** The present one if left out; of others the national holidays are not known. */
  @Optional()
  @QueryNumber()
  @IsInt()
  @Min(FIRST_KNOWN_YEAR)
  @Max(LAST_KNOWN_YEAR)
  readonly year?: number;
}
