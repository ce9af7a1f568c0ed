import type { Text } from '../../../platform/language';

/** What the narrator says while the decider is away. */
export const absenceTexts = {
  absence: { ja: '課長の不在', en: 'The head of the section will be away' },
  recordsAbsence: {
    ja: 'が、次の開庁日から2日間の出張を不在として記録する',
    en: 'records a business trip of two working days, from the next one on',
  },
  decision: { ja: '新しい計画の回議と代決', en: 'The new plan is decided in absence' },
  agrees: { ja: 'が合議に「同意」と答える', en: 'agrees' },
  decides: {
    ja: 'が、課長の不在中、要領で定めた代決者として署名し、代決する',
    en: 'stands in for the absent head, as the ruleset says: signs what is shown, and decides',
  },
  waits: {
    ja: '代決は代決として記録に残り、課長の後閲を待つ。処置はその間も進められる。',
    en: 'It stays on record as decided in absence. The head has to read it afterwards; the work does not wait for that.',
  },
  back: { ja: '後閲', en: 'Read afterwards' },
  reads: {
    ja: 'が後閲し、意見を添える。決定は変わらない：',
    en: 'is back, reads it, and adds an opinion; the decision stands:',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the head types then. It is invented. */
export const absenceTyped = {
  opinion: {
    ja: '異存ありません。郵送担当の応援態勢も考えてください。',
    en: 'I agree. Please think, too, of help for the clerks who deal with requests by post.',
  },
} as const satisfies Readonly<Record<string, Text>>;
