import type { Text } from '../../platform/language';

/** What `serve` says beside its log. */
export const serveTexts = {
  nothingLoaded: {
    ja: 'まだ組織が読み込まれていないため、だれもサインインできません。\nサーバーを止めて、zesei load-organisation <ファイル> を実行してください（例: sample-city/organisation.yaml）。\n試すだけなら zesei demo が使えます。',
    en: 'No organisation has been loaded, so nobody can sign in yet.\nStop the server and run: zesei load-organisation <file> (for example sample-city/organisation.yaml).\nTo try it out, use zesei demo.',
  } satisfies Text,
} as const;
