import type { Text } from '../fact';
import { citySigningMessages } from '../signing-messages';

/** What a person reads whom a rule of proposing and deciding a ruleset refuses. */
export const rulesetRuleMessages = {
  isOfTheSecretariat: {
    ja: '要領の案を出せるのは事務局員と事務局長です。事務局に依頼してください。',
    en: 'A ruleset is proposed by the secretariat. Ask them.',
  },
  isQualityManager: {
    ja: '要領を決めるのは品質管理責任者です。事務局を通じて依頼してください。',
    en: 'The quality manager decides a ruleset. Ask through the secretariat.',
  },
  didNotProposeIt: {
    ja: '自分の出した案は決裁できません。別の人が案を出し直してください。',
    en: 'Nobody decides their own proposal. Somebody else has to propose it.',
  },
  isTheNextVersion: {
    ja: '版の番号が、最後に決まった要領の次の番号ではありません。今の要領と比べ直し、番号を改めて出してください。',
    en: 'Its version does not follow the ruleset decided last. Compare it with that one, renumber it and propose it again.',
  },
  hasNothingToMend: {
    ja: '要領の案に直すところがあります。findings に示された点を直してください。',
    en: 'The draft has something to mend. Mend what findings names.',
  },
  isTheProposedOne: {
    ja: '署名する案の revision と digest が記録と一致しません。案を読み直してください。',
    en: 'What is signed is not the proposal as it is recorded. Read the proposal again.',
  },
  authenticatedRecently: citySigningMessages.authenticatedRecently,
  isNotRetroactive: {
    ja: '要領をさかのぼって施行することはできません。今日以降の日を指定してください。',
    en: 'No ruleset comes into force for the past. Name today or a later day.',
  },
  isNotFarAhead: {
    ja: '施行の日は2年以内にしてください。',
    en: 'Name a day within two years.',
  },
} as const satisfies Record<string, Text>;

export type RulesetRule = keyof typeof rulesetRuleMessages;
