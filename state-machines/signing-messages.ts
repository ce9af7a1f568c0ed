import type { Text } from './fact';

// What the rules of signing say in the same words wherever they are asked; each catalogue takes it in
// under their names.

/** Refused to sign what belongs to a case or to a voice. */
export const signingMessages = {
  signsWhatStandsNow: {
    ja: '表示の後に内容が変わりました。読み直し、確かめてからもう一度行ってください。',
    en: 'It changed after it was shown to you. Read it again, then sign.',
  },
  authenticatedRecently: {
    ja: 'この決定には、もう一度パスワードの入力が要ります。',
    en: 'Enter your password again for this decision.',
  },
} as const satisfies Record<string, Text>;

/** The same before anybody has tried. */
export const signingRequirements = {
  signsWhatStandsNow: {
    ja: '署名は、いま表示されている内容に対して行います。',
    en: 'Sign what stands now, as it is shown to you.',
  },
  authenticatedRecently: {
    ja: '直前にパスワードを入力していることが必要です。',
    en: 'You must have entered your password shortly before.',
  },
} as const satisfies Record<keyof typeof signingMessages, Text>;

/** Refused to sign what is decided for the whole city. */
export const citySigningMessages = {
  authenticatedRecently: {
    ja: '本人確認から時間がたっています。パスワードで確認し直してから署名してください。',
    en: 'Your sign-in is too old for this. Confirm your password and sign again.',
  },
} as const satisfies Record<string, Text>;
