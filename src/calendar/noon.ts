import { cityDay } from './city-day';
import { type Day, addDays } from './day';

/**
 * Noon of the next calendar day in the city, when the first word 第一報 of what may be serious is
 * due, holiday or not.
 *
 * @param instant a `Date`, or an ISO-8601 text with its offset
 * @param timeZone an IANA name, such as `Asia/Tokyo`
 * @returns the instant in UTC: `2024-05-02T03:00:00.000Z`
 * @throws RangeError if there is no such instant or no such zone
 */
export function noonOfNextDay(instant: Date | string, timeZone: string): string {
  return noonOf(addDays(cityDay(instant, timeZone), 1), timeZone);
}

/** The first guess may lie on the other side of a change of the clocks: the second does not. */
function noonOf(day: Day, timeZone: string): string {
  const noonInGreenwich = Date.parse(`${day}T12:00:00Z`);
  const nearly = noonInGreenwich - offsetAt(noonInGreenwich, timeZone);
  return new Date(noonInGreenwich - offsetAt(nearly, timeZone)).toISOString();
}

/** By how many milliseconds the city's clocks are ahead of Greenwich at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Map(
    new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn-hc-h23', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const day = cityDay(new Date(instant), timeZone);
  return Date.parse(`${day}T${part('hour')}:${part('minute')}:${part('second')}Z`) - instant;
}
