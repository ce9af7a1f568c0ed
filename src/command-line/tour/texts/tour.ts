import type { Text } from '../../../platform/language';
import { counted } from '../../texts/counted';

/** An address that may be shown: without user and password. */
const shown = (uri: string): string => uri.replace(/\/\/[^/@]*@/, '//');

/** What the tour itself says. */
export const tourTexts = {
  title: {
    ja: '是正 Zesei の見学 — 市民の申出が案件となり、手戻りを経て完了し、その後まで\n人も出来事も架空です。組織は例示市（sample-city/organisation.yaml）です。',
    en: "A tour of Zesei (是正): a citizen's complaint, to its closure and beyond\nPeople and events are invented; the organisation is the sample city (sample-city/organisation.yaml).",
  },
  preparing: {
    ja: '例示市の組織と、平成20年から令和元年までの発生状況を読み込んでいます…',
    en: 'Loading the sample city, and the occurrences of 2008 to 2019…',
  },
  prepared: (facts: number, persons: number, accounts: number, years: number): Text => ({
    ja: `組織の事実 ${facts}件、人 ${persons}人（うちサインインできる人 ${accounts}人）、発生状況 ${years}年度分を読み込みました。`,
    en: `Loaded: ${counted(facts, 'fact')} of the organisation, ${counted(persons, 'person')} (${accounts} of them can sign in) and ${counted(years, 'year')} of occurrences.`,
  }),
  notEmpty: (uri: string): Text => ({
    ja: `${shown(uri)} にはすでに組織の記録があります。見学は架空の人や案件を記録するため、空のサーバーでしか行えません。`,
    en: `There is an organisation in ${shown(uri)} already. The tour records invented people and cases, so it needs an empty server.`,
  }),
  unexpected: (asked: string, expected: string, came: string): Text => ({
    ja: `見学を中止しました。予期しない答えです。\n  ${asked}\n  期待: ${expected}\n  実際: ${came}`,
    en: `The tour was stopped by an unexpected answer.\n  ${asked}\n  expected: ${expected}\n  came: ${came}`,
  }),
  interrupted: { ja: '見学を途中で終えました。', en: 'The tour was ended early.' },
  end: {
    ja: '見学は以上です。使ったデータは消しました。続けて試すには zesei demo をどうぞ。',
    en: 'That was the tour; its data has been removed. To go on trying, use zesei demo.',
  },
  endOnServer: (uri: string): Text => ({
    ja: `見学は以上です。記録は ${shown(uri)} に残っています。`,
    en: `That was the tour; what it recorded is still in ${shown(uri)}.`,
  }),
} as const;
