import type { Text } from '../platform/language';

interface ExitCode {
  readonly code: number;
  readonly meaning: Text;
}

/** How a command can end, and what the number tells a script. A number keeps its meaning for ever. */
export const EXIT_CODES = {
  ok: { code: 0, meaning: { ja: '終わりました', en: 'Done' } },
  unexpected: {
    code: 1,
    meaning: { ja: '予期しないことが起きました', en: 'Something unexpected happened' },
  },
  usage: {
    code: 2,
    meaning: {
      ja: 'コマンドの書き方に誤りがあります',
      en: 'The command was not written correctly',
    },
  },
  configuration: {
    code: 3,
    meaning: {
      ja: '設定（環境変数）に誤りがあります。誤りはすべて表示します',
      en: 'The environment is not configured correctly; every mistake is printed',
    },
  },
  findings: {
    code: 4,
    meaning: {
      ja: '検証で問題が見つかりました',
      en: 'The verification found something',
    },
  },
  logTooNew: {
    code: 5,
    meaning: {
      ja: '記録が、この版より新しい版で書かれています',
      en: 'The log was written by a later release than this one',
    },
  },
  unavailable: {
    code: 6,
    meaning: {
      ja: '記録の保管先、データフォルダー、または待受けアドレスが使用中か、使えません',
      en: 'The event store, the data folder or the address is in use or not available',
    },
  },
  masterKey: {
    code: 7,
    meaning: {
      ja: 'マスター鍵か文の鍵が、ないか、違います',
      en: 'The master key, or keys of texts, are missing or not the right ones',
    },
  },
  notFound: {
    code: 8,
    meaning: { ja: '指定されたものが見つかりません', en: 'What was asked for is not there' },
  },
  inputRefused: {
    code: 9,
    meaning: {
      ja: '入力（ファイルやパスワード）を受け付けられません',
      en: 'The input (a file or a password) was refused',
    },
  },
  unwell: {
    code: 10,
    meaning: {
      ja: '点検（doctor）で、直さなければならないことが見つかりました',
      en: 'The doctor found something that has to be mended first',
    },
  },
  interrupted: {
    code: 130,
    meaning: { ja: 'Ctrl-C で途中でやめました', en: 'It was broken off with Ctrl-C' },
  },
} as const satisfies Readonly<Record<string, ExitCode>>;

/** The name of a way to end. */
export type Ending = keyof typeof EXIT_CODES;

/** The number that a process ends with. */
export const exitCodeOf = (ending: Ending): number => EXIT_CODES[ending].code;
