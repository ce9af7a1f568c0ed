import type { Language } from '../platform/language';

const LOCALES = { ja: 'ja-JP-u-ca-japanese', en: 'en-GB' } as const satisfies Record<
  Language,
  string
>;

/** An instant as the clock in the city shows it: 令和8年5月26日(火) 9:40, or Tue, 26 May 2026, 09:40. */
export const cityTime = (instant: Date | string, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    timeZone,
    year: 'numeric',
    month: language === 'ja' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
    ...(language === 'ja' && { era: 'long' }),
  }).format(typeof instant === 'string' ? new Date(instant) : instant);

/** The same for a column: R8.5.26 9:40, or 2026-05-26 09:40. */
export function shortCityTime(
  instant: Date | string,
  timeZone: string,
  language: Language,
): string {
  // Sweden writes an instant as ISO 8601 does.
  const format = new Intl.DateTimeFormat(language === 'ja' ? LOCALES.ja : 'sv-SE', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: language === 'ja' ? 'numeric' : '2-digit',
    minute: '2-digit',
    ...(language === 'ja' && { era: 'narrow' }),
  });
  const shown = format.format(typeof instant === 'string' ? new Date(instant) : instant);
  return language === 'ja' ? shown.replaceAll('/', '.') : shown;
}
