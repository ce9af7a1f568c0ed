import type { Text } from '../../platform/language';

/** A command line that somebody may want, and what it does. */
export interface Example {
  readonly line: string;
  readonly does: Text;
}

/** Examples for the help of each command, by its name. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  serve: [
    {
      line: 'ZESEI_DATA=/srv/zesei zesei serve',
      does: { ja: '/srv/zesei のデータで動かす', en: 'run on the data in /srv/zesei' },
    },
    {
      line: 'PORT=8080 ZESEI_LOG_LEVEL=debug zesei serve > server.log',
      does: { ja: '8080番で待ち受け、詳しいログを残す', en: 'listen on 8080 and keep a full log' },
    },
  ],
  demo: [
    { line: 'zesei demo', does: { ja: 'この機器だけで試す', en: 'try it on this machine' } },
    {
      line: 'zesei demo --data /tmp/demo --host 0.0.0.0',
      does: { ja: '同じ庁内の人にも見せる', en: 'let others on the network look' },
    },
  ],
  tour: [
    {
      line: 'zesei tour',
      does: { ja: '何も残さずに見る', en: 'watch it; nothing is left behind' },
    },
    {
      line: 'zesei tour --event-store esdb://localhost:2113?tls=false',
      does: {
        ja: '空の EventStoreDB に記録しながら見る',
        en: 'record it in an empty EventStoreDB',
      },
    },
  ],
  'load-organisation': [
    {
      line: 'zesei load-organisation sample-city/organisation.yaml',
      does: {
        ja: '例示市の組織を読み込み、初期パスワードを表示する',
        en: "load the sample city's and print initial passwords",
      },
    },
    {
      line: 'zesei load-organisation organisation.yaml --json > accounts.json',
      does: {
        ja: '初期パスワードをファイルに書く（配り終えたら消す）',
        en: 'write the initial passwords to a file, to be removed once they are given out',
      },
    },
  ],
  'set-password': [
    {
      line: 'zesei set-password shimin-kacho',
      does: { ja: '画面に出さずに尋ねて設定する', en: 'ask for it without echo' },
    },
    {
      line: 'zesei set-password shimin-kacho < password.txt',
      does: { ja: 'ファイルの1行目を設定する', en: 'take the first line of a file' },
    },
  ],
  'rotate-master-key': [
    {
      line: 'zesei rotate-master-key < new-master-key',
      does: {
        ja: 'ファイルに保管した新しい鍵に取り替える',
        en: 'change to the one that is kept in a file',
      },
    },
  ],
  'accept-lost-keys': [
    {
      line: 'zesei accept-lost-keys',
      does: {
        ja: '新しい keys.db がどこにも残っていないときだけ使う',
        en: 'only where no newer keys.db is left anywhere',
      },
    },
  ],
  'import-occurrences': [
    {
      line: 'zesei import-occurrences sample-city/occurrences.csv',
      does: { ja: '例示市の過去の表を取り込む', en: "take over the sample city's table" },
    },
  ],
  replay: [
    {
      line: 'zesei replay R6-市民-0012',
      does: { ja: '案件の履歴をすべて見る', en: 'the whole history of a case' },
    },
    {
      line: 'zesei replay R6-市民-0012 --at 2024-05-01T09:00:00+09:00 --json',
      does: {
        ja: 'ある日時までの履歴を JSON で出力する',
        en: 'as it was at an instant, as JSON',
      },
    },
  ],
  verify: [
    { line: 'zesei verify', does: { ja: '使用中の記録を検証する', en: 'check the log in use' } },
    {
      line: 'zesei verify /backup/zesei-2026-04-01',
      does: { ja: '控えを、置いた場所で検証する', en: 'check a backup where it lies' },
    },
  ],
  doctor: [
    {
      line: 'zesei doctor',
      does: { ja: '点検し、すべきことを見る', en: 'see what there is to do' },
    },
    {
      line: 'zesei doctor --json || echo "see to it"',
      does: { ja: '監視から使う', en: 'from a monitor' },
    },
  ],
  rebuild: [
    { line: 'zesei rebuild', does: { ja: '作り直す', en: 'build them anew' } },
    {
      line: 'zesei rebuild --set-aside',
      does: {
        ja: '読めない案件があっても先へ進む',
        en: 'go on although a case cannot be followed',
      },
    },
  ],
  backup: [
    {
      line: 'zesei backup /backup/zesei-$(date +%F)',
      does: { ja: '日付の付いたフォルダーに控えを取る', en: 'into a folder named by the day' },
    },
  ],
  restore: [
    {
      line: 'ZESEI_DATA=/srv/zesei-restored zesei restore /backup/zesei-2026-04-01 --keys /safe/keys.db',
      does: {
        ja: '別に保管した鍵とともに、新しいフォルダーに戻す',
        en: 'into a new folder, with the keys that are kept apart',
      },
    },
  ],
  completion: [
    {
      line: 'source <(zesei completion bash)',
      does: { ja: 'いま使っている bash で補完する', en: 'complete in this bash' },
    },
    {
      line: 'zesei completion zsh > ~/.zfunc/_zesei',
      does: {
        ja: 'zsh で補完する（~/.zfunc を fpath に入れておく）',
        en: 'complete in zsh, with ~/.zfunc in fpath',
      },
    },
    {
      line: 'zesei completion fish > ~/.config/fish/completions/zesei.fish',
      does: { ja: 'fish で補完する', en: 'complete in fish' },
    },
  ],
};
