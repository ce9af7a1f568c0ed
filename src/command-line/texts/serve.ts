import type { Text } from '../../platform/language';

/** What `serve` says beside its log. */
export const serveTexts = {
  nothingLoaded: {
    ja: 'まだ組織が読み込まれていないため、だれもサインインできません。\nサーバーを止めて、zesei load-organisation <ファイル> を実行してください（例: sample-city/organisation.yaml）。\n試すだけなら zesei demo が使えます。',
    en: 'No organisation has been loaded, so nobody can sign in yet.\nStop the server and run: zesei load-organisation <file> (for example sample-city/organisation.yaml).\nTo try it out, use zesei demo.',
  } satisfies Text,
  noAccounts: {
    ja: '組織は読み込まれていますが、サインインできるアカウントが一つもありません。own.db を失った場合は、控えから戻すか、サーバーを止めて zesei load-organisation <ファイル> を実行し、初期パスワードを配り直してください。',
    en: 'The organisation is there, but there is not one account to sign in with. If own.db was lost, restore it from a backup, or stop the server and run zesei load-organisation <file> for new initial passwords.',
  } satisfies Text,
  logGoesNowhere: ({ message }: Error): Text => ({
    ja: `標準出力に書けなくなりました。サーバーは動き続けますが、ここから先の動作記録（ログ）は残りません。書き込み先を直し、サーバーを起動し直してください。（${message}）`,
    en: `Standard output takes no more. The server goes on, but nothing is logged from here. Mend where it goes to, and start the server again. (${message})`,
  }),
} as const;
