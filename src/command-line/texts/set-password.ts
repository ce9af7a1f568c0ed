import type { Text } from '../../platform/language';

/** What `set-password` says. */
export const passwordTexts = {
  ask: (login: string): Text => ({
    ja: `${login} の新しいパスワード: `,
    en: `New password of ${login}: `,
  }),
  again: { ja: 'もう一度: ', en: 'Once more: ' },
  different: {
    ja: '2回の入力が違います。もう一度やり直してください。',
    en: 'The two do not agree. Try again.',
  },
  wrongLength: (shortest: number, longest: number): Text => ({
    ja: `パスワードは${shortest}文字以上${longest}文字以内にしてください。制御文字は使えません。`,
    en: `A password has ${shortest} to ${longest} characters, none of them a control character.`,
  }),
  noSuchLogin: (login: string): Text => ({
    ja: `ログイン名 ${login} はありません。`,
    en: `There is no login ${login}.`,
  }),
  done: (login: string): Text => ({
    ja: `${login} のパスワードを変えました。それまでのサインインはすべて終わり、トークンもすべて取り消されました。`,
    en: `The password of ${login} was changed. All earlier sign-ins have ended, and all tokens are revoked.`,
  }),
} as const;
