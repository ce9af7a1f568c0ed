import type { CaseFactData } from '../facts';
import type { Impact } from '../facts/triage';
import type { Labels } from './of';

type Adoption = CaseFactData<'AdoptionDecided'>['decision'];

/** What an impact is on. */
export const impactLabels: Labels<keyof Impact> = {
  people: { ja: '影響を受けた人', en: 'People affected' },
  money: { ja: '金銭への影響', en: 'Money' },
  personalData: { ja: '個人情報', en: 'Personal data' },
  leak: { ja: '漏えい', en: 'Leak' },
  likelihood: { ja: '起こりやすさ', en: 'Likelihood' },
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
  likelihood: {
    rare: { ja: 'まれ', en: 'Rare' },
    occasional: { ja: 'ときどき', en: 'Now and then' },
    frequent: { ja: 'たびたび', en: 'Often' },
  },
};

/** 採否, as an opportunity or a recommendation is answered. */
export const adoptionLabels: Labels<Adoption> = {
  adopted: { ja: '採用', en: 'Adopted' },
  partlyAdopted: { ja: '一部採用', en: 'Partly adopted' },
  underConsideration: { ja: '継続検討', en: 'Under further consideration' },
  notAdopted: { ja: '不採用', en: 'Not adopted' },
  outOfScope: { ja: '所管外', en: 'Outside our responsibility' },
};

/** 採否, as a request 要望 is answered. */
export const requestAdoptionLabels: Labels<Adoption> = {
  adopted: { ja: '実施', en: 'Will be done' },
  partlyAdopted: { ja: '一部実施', en: 'Will be done in part' },
  underConsideration: { ja: '検討', en: 'Under consideration' },
  notAdopted: { ja: '困難', en: 'Cannot be done' },
  outOfScope: { ja: '所管外', en: 'Outside our responsibility' },
};
