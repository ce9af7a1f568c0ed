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

/** The same without the time of day. */
export const cityDate = (instant: Date | string, timeZone: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    timeZone,
    year: 'numeric',
    month: language === 'ja' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
    ...(language === 'ja' && { era: 'long' }),
  }).format(typeof instant === 'string' ? new Date(instant) : instant);
