import type { CaseFactData } from '../facts';
import type { Labels } from './of';

type Submitted = CaseFactData<'CaseSubmitted'>;

/** How it came to notice. */
export const foundHowLabels: Labels<Submitted['foundHow']> = {
  ourselves: { ja: '自分たちで気付いた', en: 'We noticed it ourselves' },
  citizen: { ja: '市民の申出', en: 'A citizen told us' },
  otherSection: { ja: '他課・その他から', en: 'Another section or someone else' },
};

/** What a citizen said of a reply. */
export const replyWishLabels: Labels<NonNullable<Submitted['citizen']>['reply']> = {
  wanted: { ja: '回答を希望する', en: 'Wants a reply' },
  notWanted: { ja: '回答を希望しない', en: 'Wants no reply' },
  anonymous: { ja: '匿名', en: 'Anonymous' },
};

/** Where a case came from, as the yearly table counts it. */
export const sourceLabels: Labels<Submitted['source']> = {
  section: { ja: '各課', en: 'Section' },
  internalAudit: { ja: '内部監査', en: 'Internal audit' },
  externalAudit: { ja: '外部審査', en: 'External audit' },
  managementReview: { ja: 'マネジメントレビュー', en: 'Management review' },
  comprehensiveExternalAudit: { ja: '包括外部監査', en: 'Comprehensive external audit' },
  auditCommissioners: { ja: '監査委員監査', en: "Audit commissioners' audit" },
};

/** The running series that a case's number is taken from. */
export const seriesLabels: Labels<Submitted['series']> = {
  ordinary: { ja: '通常', en: 'Ordinary' },
  confidential: { ja: '限定', en: 'Confidential' },
};

/** What may have been touched. */
export const touchesLabels: Labels<keyof Submitted['touches']> = {
  personalData: { ja: '個人情報', en: 'Personal data' },
  money: { ja: '金銭', en: 'Money' },
  injury: { ja: 'けが・健康', en: 'Injury or health' },
};

/** The answers to whether something was touched. */
export const touchedLabels: Labels<Submitted['touches']['money']> = {
  no: { ja: 'いいえ', en: 'No' },
  yes: { ja: 'はい', en: 'Yes' },
  unknown: { ja: '不明', en: 'Unknown' },
};

/** Why another case opened this one. */
export const linkLabels: Labels<NonNullable<Submitted['linkedFrom']>['because']> = {
  horizontalDeployment: { ja: '水平展開', en: 'Horizontal deployment' },
  urgentCheck: { ja: '緊急点検', en: 'Urgent check of like cases' },
  materialised: { ja: '顕在化', en: 'A potential nonconformity materialised' },
};
