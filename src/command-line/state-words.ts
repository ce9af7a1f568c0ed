import { phaseLabels, stepLabels } from '../../state-machines/case/labels';
import type { Language, Text } from '../platform/language';

const labelIn = (labels: Readonly<Record<string, Text>>, name: string): Text =>
  labels[name] ?? { ja: name, en: name };

interface CaseState {
  readonly phase: string;
  readonly steps: readonly string[];
}

/** Where a case stands within its phase, in words: 計画作成. */
export const stepWords = ({ steps }: Pick<CaseState, 'steps'>, language: Language): string =>
  steps.map((step) => labelIn(stepLabels, step)[language]).join(language === 'ja' ? '・' : ' and ');

/** Where a case stands, in words: 是正：計画作成. */
export function stateWords(state: CaseState, language: Language): string {
  const name = labelIn(phaseLabels, state.phase)[language];
  return `${name}${language === 'ja' ? '：' : ': '}${stepWords(state, language)}`;
}
