import type { Language } from '../platform/language';

/**
 * The language of a command: `--lang` where it is given, else that of the operator's locale
 * (`LC_ALL` over `LC_MESSAGES` over `LANG`), else Japanese. Asked before the command is read, since
 * help and mistakes are told in it, too.
 */
export function commandLanguage(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = askedLanguage(words);
  if (asked === 'ja' || asked === 'en') return asked;
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => (value ?? '') !== '') ?? '';
  return /^en([_.-]|$)/i.test(locale) ? 'en' : 'ja';
}

function askedLanguage(words: readonly string[]): string | undefined {
  const joined = words.find((word) => word.startsWith('--lang='));
  if (joined !== undefined) return joined.slice('--lang='.length);
  const place = words.indexOf('--lang');
  return place < 0 ? undefined : words[place + 1];
}
