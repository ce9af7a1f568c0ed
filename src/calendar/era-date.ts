import { type Day, addDays, isDay } from './day';
import type { Era } from './era';

/** Why a typed text gives no day: it is none, or one that its era does not have. */
export interface NoTypedDay {
  readonly error: 'not-a-date' | 'no-such-era-date';
}

/** Year, month and day, `R6.5.1` or `2024/5/1`: two like separators, a year of four digits. */
const TYPED =
  /^(?:(?<era>\p{L}+?)\s*(?<eraYear>元|\d{1,3})|(?<year>\d{4}))\s*(?<separator>[./-])\s*(?<month>\d{1,2})\s*\k<separator>\s*(?<dayOfMonth>\d{1,2})$/u;

/** The same with the words for year, month and day. */
const IN_WORDS = /^(.+?)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/u;

/** What a Japanese keyboard gives for a hyphen besides the hyphen. */
const DASHES = /[‐‑‒–—―−ー]/gu;

/**
 * Reads a day as people type it: `R6.5.1`, `令和6年5月1日`, `令和元年5月1日`, `2024/5/1`,
 * `2024-05-01`, in full-width or half-width characters. A day is refused as `no-such-era-date` if
 * its era had no such day (平成32年, 令和元年4月30日, 平成31年5月1日, 令和6年2月30日), and as
 * `not-a-date` if it is no day otherwise, or of an era that is not among those given.
 */
export function parseTypedDay(text: string, eras: readonly Era[]): Day | NoTypedDay {
  const typed = text.normalize('NFKC').trim().replace(DASHES, '-').replace(IN_WORDS, '$1/$2/$3');
  const parts = TYPED.exec(typed)?.groups;
  if (!parts) return { error: 'not-a-date' };
  const { era: eraName, eraYear, year, month, dayOfMonth } = parts;
  const rest = [month, dayOfMonth].map((part) => (part ?? '').padStart(2, '0')).join('-');

  if (eraName === undefined) {
    const day = `${year ?? ''}-${rest}`;
    return isDay(day) ? day : { error: 'not-a-date' };
  }
  const era = eras.find(({ letter, name }) => name === eraName || letter === eraName.toUpperCase());
  if (!era) return { error: 'not-a-date' };
  const count = eraYear === '元' ? 1 : Number(eraYear);
  const day = `${startYear(era) + count - 1}-${rest}`;
  return isDay(day) && eraOf(day, eras) === era ? day : { error: 'no-such-era-date' };
}

/**
 * A day as an official document writes it: `令和6年5月1日`, `令和元年5月1日`.
 *
 * @throws RangeError for what is no day, or lies before all eras given
 */
export function eraDay(day: Day, eras: readonly Era[]): string {
  const era = eraOf(addDays(day, 0), eras);
  if (!era) throw new RangeError(`no era is known for ${day}`);
  const year = Number(day.slice(0, 4)) - startYear(era) + 1;
  const [month, dayOfMonth] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  return `${era.name}${year === 1 ? '元' : year}年${month}月${dayOfMonth}日`;
}

/** The era of a day: the last of those that had begun. */
function eraOf(day: Day, eras: readonly Era[]): Era | undefined {
  return eras
    .filter(({ from }) => from <= day)
    .reduce<Era | undefined>((last, one) => (last && last.from > one.from ? last : one), undefined);
}

function startYear(era: Era): number {
  return Number(era.from.slice(0, 4));
}
