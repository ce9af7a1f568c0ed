import type { Text } from '../../platform/language';
import { ofTotal } from './of-total';

/** What `rebuild` says. */
export const rebuildTexts = {
  building: { ja: '記録から作り直しています…', en: 'Building from the log…' },
  progress: (done: number, total: number | undefined): Text => ({
    ja: `記録 ${ofTotal(done, total)}件を読み込みました`,
    en: `${ofTotal(done, total)} events read`,
  }),
  interrupted: {
    ja: '途中でやめました。一覧は元のままです。作りかけのものは、次の起動で片付けられます。',
    en: 'Broken off. The lists are as they were; what was half built is cleared away by the next start.',
  },
  rebuilt: (generation: number, position: number): Text => ({
    ja: `読取りモデルを作り直しました（第${generation}世代、位置 ${position} まで）。`,
    en: `The read models were built anew (generation ${generation}, up to position ${position}).`,
  }),
} as const;
