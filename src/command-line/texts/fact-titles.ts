import type { Text } from '../../platform/language';

/** What is added to the name of a fact in a history. */
export const factTitleTexts = {
  inAbsence: { ja: '代決', en: 'in absence' },
  onPaper: (decider: string): Text => ({ ja: `紙・${decider}`, en: `on paper by ${decider}` }),
  notConfirmed: { ja: '後日入力・未追認', en: 'entered later, not confirmed yet' },
  confirmed: { ja: '追認済', en: 'confirmed' },
  detailed: (label: string, details: readonly string[]): Text => ({
    ja: `${label}（${details.join('、')}）`,
    en: `${label} (${details.join(', ')})`,
  }),
} as const;
