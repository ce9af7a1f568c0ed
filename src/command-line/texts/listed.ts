import type { Language } from '../../platform/language';

/** 推進員・内部監査員, or `Promoter, Internal auditor`. */
export const listed = (words: Iterable<string>, language: Language): string =>
  [...words].join(language === 'ja' ? '・' : ', ');

/** 見本 花子（市民課長）, or the same in plain brackets. */
export const withBrackets = (text: string, within: string, language: Language): string =>
  language === 'ja' ? `${text}（${within}）` : `${text} (${within})`;
