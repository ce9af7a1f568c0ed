import type { Text } from '../../state-machines/fact';

/** The languages in which Zesei speaks to people. */
export type Language = 'ja' | 'en';

export type { Text };

/** Whether a value is a text in every language and nothing else. */
export function isText(value: unknown): value is Text {
  if (typeof value !== 'object' || value === null) return false;
  const { ja, en, ...rest } = value as Record<string, unknown>;
  return typeof ja === 'string' && typeof en === 'string' && Object.keys(rest).length === 0;
}

/**
 * The language that an `Accept-Language` header (RFC 9110, 12.5.4) asks for most. Japanese where it
 * asks for nothing, for neither, or for both alike.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map(readWish);
  const qualityOf = (language: string): number =>
    wishes.find((wish) => wish.language === language)?.quality ??
    wishes.find((wish) => wish.language === '*')?.quality ??
    0;
  return qualityOf('en') > qualityOf('ja') ? 'en' : 'ja';
}

function readWish(text: string): { language: string; quality: number } {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return {
    language: range.split('-', 1)[0] ?? '',
    quality: Number.isFinite(quality) ? quality : 0,
  };
}
