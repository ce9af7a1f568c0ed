import type { Signature, Text } from '../fact';
import type { CaseSnapshot } from '../statechart';
import type { CaseFactData, CaseFactType } from './facts';
import type { Impact } from './facts/report';

// A label that is missing does not compile: the keys are taken from the statechart and the schemas.

type StateValue = CaseSnapshot['value'];
type InOpen = Extract<StateValue, { open: unknown }>['open'];
type KeysOfEach<T> = T extends unknown ? keyof T & string : never;
type ValuesOfEach<T> = T extends unknown ? T[keyof T] : never;
type StepsIn<T> = T extends string ? T : KeysOfEach<T>;

/** The phases of a case, as `stateOf` names them. */
export type CasePhase = KeysOfEach<InOpen>;
/** The steps of a case, as `stateOf` names them. */
export type CaseStep = Extract<StateValue, string> | StepsIn<ValuesOfEach<InOpen>>;

type Labels<Name extends string> = Readonly<Record<Name, Text>>;
type Submitted = CaseFactData<'CaseSubmitted'>;
type Cause = CaseFactData<'CausesRecorded'>['causes'][number];

/** The five phases (domain section 3). */
export const phaseLabels: Labels<CasePhase> = {
  report: { ja: '報告', en: 'Report' },
  rootCause: { ja: '原因', en: 'Root cause' },
  correction: { ja: '是正', en: 'Correction' },
  verification: { ja: '検証', en: 'Verification' },
  closure: { ja: '完了', en: 'Closure' },
};

/** Where a case stands. */
export const stepLabels: Labels<CaseStep> = {
  unsubmitted: { ja: '未報告', en: 'Not reported yet' },
  submitted: { ja: '報告済', en: 'Reported' },
  accepted: { ja: '受領', en: 'Accepted' },
  containing: { ja: '応急処置', en: 'Containment' },
  analysing: { ja: '原因分析', en: 'Analysis of causes' },
  planning: { ja: '計画作成', en: 'Planning' },
  approving: { ja: '回議・決裁中', en: 'In approval' },
  implementing: { ja: '実施中', en: 'Implementation' },
  reviewingImplementation: { ja: '実施確認', en: 'Review of implementation' },
  monitoring: { ja: '効果確認待ち', en: 'Waiting for the effect check' },
  reviewingEffect: { ja: '効果確認', en: 'Effect check' },
  preparing: { ja: '完了準備', en: 'Preparing to close' },
  approvingClosure: { ja: '完了承認待ち', en: 'Waiting for approval to close' },
  closed: { ja: '完了', en: 'Closed' },
};

/** What happened, as a history and a button say it. */
export const factLabels: Labels<CaseFactType> = {
  CaseSubmitted: { ja: '報告', en: 'Report' },
  CaseNumbered: { ja: '採番', en: 'Numbering' },
  CaseAccepted: { ja: '受領', en: 'Acceptance' },
  CaseTriaged: { ja: '区分決定', en: 'Triage' },
  ContainmentRecorded: { ja: '応急処置', en: 'Containment' },
  CausesRecorded: { ja: '原因の記録', en: 'Record of causes' },
  PlanSubmitted: { ja: '起案', en: 'Submission of the plan' },
  PlanDecided: { ja: '決裁', en: 'Decision of the plan' },
  PlanReturned: { ja: '差戻し', en: 'Return of the plan' },
  ActionCompleted: { ja: '処置の完了', en: 'Completion of an action' },
  ImplementationConfirmed: { ja: '実施確認', en: 'Confirmation of implementation' },
  EffectCheckBegun: { ja: '効果確認の開始', en: 'Begin of the effect check' },
  EffectJudged: { ja: '効果確認', en: 'Judgement of the effect' },
  ClosureRequested: { ja: '完了申請', en: 'Request to close' },
  ClosureApproved: { ja: '完了承認', en: 'Approval to close' },
};

/** How it came to notice. */
export const foundHowLabels: Labels<Submitted['foundHow']> = {
  ourselves: { ja: '自分たちで気付いた', en: 'We noticed it ourselves' },
  citizen: { ja: '市民の申出', en: 'A citizen told us' },
  otherSection: { ja: '他課・その他から', en: 'Another section or someone else' },
};

/** Where a case came from, as the yearly table counts it. */
export const sourceLabels: Labels<Submitted['source']> = {
  section: { ja: '各課', en: 'Section' },
};

/** The running series that a case's number is taken from. */
export const seriesLabels: Labels<Submitted['series']> = {
  ordinary: { ja: '通常', en: 'Ordinary' },
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

/** What an impact is on. */
export const impactLabels: Labels<keyof Impact> = {
  people: { ja: '影響を受けた人', en: 'People affected' },
  money: { ja: '金銭への影響', en: 'Money' },
  personalData: { ja: '個人情報', en: 'Personal data' },
  leak: { ja: '漏えい', en: 'Leak' },
};

/** How far each impact goes. */
export const impactValueLabels: { readonly [On in keyof Impact]: Labels<Impact[On]> } = {
  people: {
    none: { ja: 'なし', en: 'Nobody' },
    one: { ja: '1人', en: 'One person' },
    several: { ja: '複数人', en: 'Several people' },
    many: { ja: '多数', en: 'Many people' },
  },
  money: {
    none: { ja: 'なし', en: 'None' },
    minor: { ja: '少額', en: 'Minor' },
    major: { ja: '多額', en: 'Major' },
  },
  personalData: {
    none: { ja: 'なし', en: 'None' },
    ordinary: { ja: '個人情報', en: 'Personal data' },
    sensitive: { ja: '要配慮個人情報', en: 'Sensitive personal data' },
    individualNumber: {
      ja: '特定個人情報（個人番号を含む）',
      en: 'Personal data with an individual number',
    },
  },
  leak: {
    none: { ja: 'なし', en: 'None' },
    possible: { ja: 'おそれあり', en: 'Possible' },
    confirmed: { ja: '確認済', en: 'Confirmed' },
  },
};

/** How causes were looked for. */
export const methodLabels: Labels<CaseFactData<'CausesRecorded'>['method']> = {
  fiveWhys: { ja: 'なぜなぜ分析', en: 'Five whys' },
  fishbone: { ja: '特性要因図', en: 'Fishbone diagram' },
  other: { ja: 'その他', en: 'Other' },
};

/** How deep a cause lies. */
export const causeLevelLabels: Labels<Cause['level']> = {
  direct: { ja: '直接原因', en: 'Direct cause' },
  root: { ja: '根本原因', en: 'Root cause' },
};

/** How sure a cause is. */
export const standingLabels: Labels<Cause['standing']> = {
  verified: { ja: '検証済', en: 'Verified' },
  presumed: { ja: '推定', en: 'Presumed' },
  undeterminable: { ja: '特定不能', en: 'Cannot be determined' },
};

/** What a step of the route of approval does. */
export const approvalStepLabels: Labels<CaseFactData<'PlanSubmitted'>['steps'][number]['kind']> = {
  decide: { ja: '決裁', en: 'Decision' },
};

/** How the effect was judged. */
export const outcomeLabels: Labels<CaseFactData<'EffectJudged'>['outcome']> = {
  effective: { ja: '効果あり', en: 'Effective' },
};

/** What a signature means, in the box of signatures 決裁欄. */
export const signatureMeaningLabels: Labels<Signature['meaning']> = {
  authored: { ja: '起案', en: 'Authored' },
  decided: { ja: '決裁', en: 'Decided' },
  returned: { ja: '差戻し', en: 'Returned' },
  confirmed: { ja: '実施確認', en: 'Confirmed' },
  judged: { ja: '効果確認', en: 'Judged' },
  closed: { ja: '完了承認', en: 'Closed' },
};

/** How the signer proved who they are. */
export const signatureMethodLabels: Labels<Signature['method']> = {
  password: { ja: 'パスワード', en: 'Password' },
  token: { ja: 'トークン', en: 'Token' },
};
