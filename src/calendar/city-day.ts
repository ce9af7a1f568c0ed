import type { Day } from './day';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day that it is in the city at an instant.
 *
 * @param instant a `Date`, or an ISO-8601 text with its offset
 * @param timeZone an IANA name, such as `Asia/Tokyo`
 * @throws RangeError if there is no such instant or no such zone
 */
export function cityDay(instant: Date | string, timeZone: string): Day {
  const at = typeof instant === 'string' ? parseInstant(instant) : instant;
  const parts = new Map(
    formatFor(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** Without an offset JavaScript would read the text in the machine's own zone. */
function parseInstant(text: string): Date {
  if (!/T.*(Z|[+-]\d{2}:\d{2})$/.test(text)) throw new RangeError(`not an instant: ${text}`);
  return new Date(text);
}

/** Making a format costs far more than using it. */
function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}
