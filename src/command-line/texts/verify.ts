import type { Text } from '../../platform/language';
import { counted } from './counted';
import { ofTotal } from './of-total';

/** What `verify` says. */
export const verifyTexts = {
  progress: (done: number, total: number | undefined): Text => ({
    ja: `検証中 ${ofTotal(done, total)}件`,
    en: `verifying, ${ofTotal(done, total)} events`,
  }),
  readingEnds: (): Text => ({
    ja: '一覧が記憶している末尾を読んでいます',
    en: 'reading the ends that the lists remember',
  }),
  interrupted: {
    ja: '途中でやめました。検証は終わっていません。何も変えていません。',
    en: 'Broken off: the log was not checked to its end. Nothing was changed.',
  },
  read: (events: number, streams: number): Text => ({
    ja: `記録 ${events}件（${streams}ストリーム）を調べました。`,
    en: `Checked: ${counted(events, 'event')} in ${counted(streams, 'stream')}.`,
  }),
  holds: {
    ja: '✓ 改ざんも欠落も見つかりませんでした。連鎖は保たれています。',
    en: '✓ No change and no gap was found. The chain holds.',
  },
  broken: (total: number): Text => ({
    ja: `✗ ${total}件の問題が見つかりました。記録の写しを確保し、管理者に知らせてください。`,
    en: `✗ ${counted(total, 'finding')}. Secure a copy of the log and tell your administrator.`,
  }),
  more: (untold: number): Text => ({ ja: `ほかに${untold}件`, en: `and ${untold} more` }),
  headDigest: { ja: '末尾のダイジェスト:', en: 'Digest of all ends:' },
} as const;
