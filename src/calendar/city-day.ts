import type { Day } from './day';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Every zone's midnight, and every change of its offset since 1973, falls on one of these. */
const QUARTER_HOUR_MS = 900_000;
const FIRST_OF_1973_MS = Date.UTC(1973, 0, 1);
/** The last answer for each zone: most questions are about now, and a format takes long. */
const lastAnswers = new Map<string, { readonly quarter: number; readonly day: Day }>();

/**
 * The day that it is in the city at an instant.
 *
 * @param instant a `Date`, or an ISO-8601 text with its offset
 * @param timeZone an IANA name, such as `Asia/Tokyo`
 * @throws RangeError if there is no such instant or no such zone
 */
export function cityDay(instant: Date | string, timeZone: string): Day {
  const at = typeof instant === 'string' ? parseInstant(instant) : instant;
  if (!(at.getTime() >= FIRST_OF_1973_MS)) return formatted(at, timeZone);
  const quarter = Math.floor(at.getTime() / QUARTER_HOUR_MS);
  const last = lastAnswers.get(timeZone);
  if (last?.quarter === quarter) return last.day;
  const day = formatted(at, timeZone);
  lastAnswers.set(timeZone, { quarter, day });
  return day;
}

function formatted(at: Date, timeZone: string): Day {
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
