import type { Text } from '../../platform/language';
import { counted } from './counted';

/** What `load-organisation` says. */
export const loadTexts = {
  progress: (done: number, total: number | undefined): Text => ({
    ja: `読込み中 ${done}/${total ?? '?'}`,
    en: `loading ${done}/${total ?? '?'}`,
  }),
  loaded: (facts: number, persons: number, accounts: number): Text =>
    facts + persons + accounts === 0
      ? {
          ja: '新しい内容はありませんでした。何も変わっていません。',
          en: 'There was nothing new. Nothing has changed.',
        }
      : {
          ja: `読み込みました: 組織の事実 ${facts}件、人 ${persons}人、新しいログイン ${accounts}件`,
          en: `Loaded: ${counted(facts, 'fact')} of the organisation, ${counted(persons, 'person')}, ${counted(accounts, 'new login')}`,
        },
  warning: ({ ja, en }: Text): Text => ({ ja: `注意: ${ja}`, en: `Warning: ${en}` }),
  login: { ja: 'ログイン名', en: 'login' },
  person: { ja: '人', en: 'person' },
  password: { ja: '初期パスワード', en: 'initial password' },
  toldOnce: {
    ja: '初期パスワードが表示されるのはこの一度だけです。本人に渡し、最初のサインインのあとに変えてもらってください。',
    en: 'These passwords are shown this once. Hand them to their owners, who change them after signing in.',
  },
} as const;
