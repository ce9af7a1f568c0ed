import type { Text } from '../../platform/language';

/** What `rebuild` says. */
export const rebuildTexts = {
  building: { ja: '記録から作り直しています…', en: 'Building from the log…' },
  progress: (events: number): Text => ({
    ja: `記録 ${events}件を読み込みました`,
    en: `${events} events read`,
  }),
  rebuilt: (generation: number, position: number): Text => ({
    ja: `読取りモデルを作り直しました（第${generation}世代、位置 ${position} まで）。`,
    en: `The read models were built anew (generation ${generation}, up to position ${position}).`,
  }),
} as const;
