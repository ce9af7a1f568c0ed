import type { Text } from '../../platform/language';
import { counted } from './counted';
import { ofTotal } from './of-total';

/** What `rotate-master-key` and `accept-lost-keys` say. */
export const keyTexts = {
  ask: { ja: '新しいマスター鍵: ', en: 'New master key: ' },
  again: { ja: 'もう一度: ', en: 'Once more: ' },
  different: {
    ja: '2回の入力が違います。もう一度やり直してください。',
    en: 'The two do not agree. Try again.',
  },
  noKey: {
    ja: '新しいマスター鍵は、32バイトを base64 か base64url で書いたものにしてください。openssl rand -base64 32 で作れます。何も変えていません。',
    en: 'A master key is 32 bytes in base64 or base64url, as from openssl rand -base64 32. Nothing was changed.',
  },
  sameKey: {
    ja: '新しいマスター鍵が、いまの鍵（ZESEI_MASTER_KEY）と同じです。何も変えていません。',
    en: 'The new master key is the present one (ZESEI_MASTER_KEY). Nothing was changed.',
  },
  progress: (done: number, total: number | undefined): Text => ({
    ja: `鍵 ${ofTotal(done, total)}個を包み直しました`,
    en: `${ofTotal(done, total)} keys wrapped anew`,
  }),
  rotated: (keys: number): Text => ({
    ja: `マスター鍵を取り替え、文の鍵 ${keys}個を包み直しました。ZESEI_MASTER_KEY を新しい鍵にして、サーバーを起動してください。これまでの控えから戻すには、そのときの鍵が要ります。控えがある間は、元の鍵も保管してください。`,
    en: `The master key was changed, and ${counted(keys, 'key')} of texts wrapped anew. Set ZESEI_MASTER_KEY to the new one and start the server. Backups made before need the old one: keep it as long as there are any.`,
  }),
  alreadyRotated: {
    ja: '文の鍵は、すでにこの新しいマスター鍵のものです。ZESEI_MASTER_KEY を新しい鍵にして、サーバーを起動してください。',
    en: 'The keys are under this new master key already. Set ZESEI_MASTER_KEY to it and start the server.',
  },
  broken: (keys: number): Text => ({
    ja: `文の鍵のうち ${keys}個は、書き換えられているため包み直せませんでした。その文は読めません。`,
    en: `${counted(keys, 'key')} had been changed and could not be wrapped anew; what they open cannot be read.`,
  }),
  notScrubbed: {
    ja: '別のプロセスが鍵のファイルを開いているため、元の包みがまだ残っています。ほかを止めて、もう一度実行してください。',
    en: 'Another process has the key store open, so that the old wrapping is still in its file. Stop it and run this again.',
  },
  accepted: (texts: number, streams: number): Text => ({
    ja: `${streams}件の案件などにある${texts}個の文の鍵を、失われたものとしました。その文は「鍵がないため読めません」と表示されます。`,
    en: `The keys of ${counted(texts, 'text')} in ${counted(streams, 'case, voice or person', 'cases, voices or persons')} were given up; what is lost is shown to be unreadable.`,
  }),
  nothingMissing: {
    ja: '文の鍵はすべてそろっています。何も変えていません。',
    en: 'No key of a text is missing. Nothing was changed.',
  },
} as const;
