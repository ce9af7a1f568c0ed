import type { Text } from '../fact';
import { citySigningMessages } from '../signing-messages';

/** What a person reads whom a rule of the city's calendar refuses. */
export const calendarRuleMessages = {
  isSecretariatHead: {
    ja: '市の休日を登録し、取り消すのは事務局長です。事務局に依頼してください。',
    en: "The city's own holidays are declared and revoked by the head of the secretariat. Ask the secretariat.",
  },
  isQualityManager: {
    ja: '全市の期限を止め、再び進めるのは品質管理責任者です。事務局を通じて依頼してください。',
    en: "Whether due dates stand still city-wide is the quality manager's decision. Ask through the secretariat.",
  },
  dayIsNotPast: {
    ja: '過ぎた日の扱いは変えられません。今日以降の日を指定してください。',
    en: 'What a past day was stays as it is. Name today or a later day.',
  },
  isNotFarAhead: {
    ja: '3年以内の日を指定してください。',
    en: 'Name a day within three years.',
  },
  isNotDeclaredYet: {
    ja: 'この日はすでに市の休日として登録されています。',
    en: 'This day is declared already.',
  },
  isDeclared: {
    ja: 'この日は市の休日として登録されていません。日付を確かめてください。',
    en: 'This day was not declared. Check the day.',
  },
  cityIsNotPaused: {
    ja: '全市の期限はすでに止まっています。',
    en: 'Due dates stand still already.',
  },
  cityIsPaused: {
    ja: '全市の期限は止まっていません。',
    en: 'Due dates do not stand still.',
  },
  isNearToday: {
    ja: '今日の前後31日以内の日を指定してください。',
    en: 'Name a day within 31 days before or after today.',
  },
  followsTheLastPause: {
    ja: '前の停止が終わった日以降を指定してください。',
    en: 'Name a day from the end of the last pause on.',
  },
  endsNotBeforeItBegan: {
    ja: '停止が始まる日より前には再開できません。',
    en: 'It cannot end before it begins.',
  },
  signsWhatStandsNow: {
    ja: '署名する内容が今の記録と一致しません。暦を読み直し、signs に示された revision と digest を送ってください。',
    en: 'What is signed is not what stands now. Read the calendar again and repeat what it names in signs.',
  },
  authenticatedRecently: citySigningMessages.authenticatedRecently,
} as const satisfies Record<string, Text>;

export type CalendarRule = keyof typeof calendarRuleMessages;
