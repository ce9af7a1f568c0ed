import { phaseLabels, stepLabels } from '../../state-machines/case/labels';
import type { Language, Text } from '../platform/language';

const labelIn = (labels: Readonly<Record<string, Text>>, name: string): Text =>
  labels[name] ?? { ja: name, en: name };

/** Where a case stands, in words: 是正：計画作成. */
export function stateWords(
  { phase, steps }: { readonly phase: string; readonly steps: readonly string[] },
  language: Language,
): string {
  const inPhase = steps.map((step) => labelIn(stepLabels, step)[language]);
  const name = labelIn(phaseLabels, phase)[language];
  return language === 'ja' ? `${name}：${inPhase.join('・')}` : `${name}: ${inPhase.join(' and ')}`;
}
