import type { Text } from '../../platform/language';

/** What `--help` says. */
export const helpTexts = {
  program: {
    ja: 'Zesei（是正）— 市役所の是正処置を、改ざんがあれば分かる記録の上で進めます',
    en: 'Zesei (是正): corrective action of a city hall, on a record in which a change shows',
  },
  titles: {
    'Usage:': { ja: '使い方:', en: 'Usage:' },
    'Options:': { ja: 'オプション:', en: 'Options:' },
    'Arguments:': { ja: '引数:', en: 'Arguments:' },
    'Commands:': { ja: 'コマンド:', en: 'Commands:' },
  } as Readonly<Record<string, Text>>,
  wordsOfCommander: [
    { word: '[options]', said: { ja: '[オプション]', en: '[options]' } },
    { word: '[command]', said: { ja: '[コマンド]', en: '[command]' } },
    { word: '(choices: ', said: { ja: '(選択肢: ', en: '(choices: ' } },
    { word: '(default: ', said: { ja: '(省略時: ', en: '(default: ' } },
    { word: ', default: ', said: { ja: '、省略時: ', en: ', default: ' } },
  ] as readonly { readonly word: string; readonly said: Text }[],
  examples: { ja: '例:', en: 'Examples:' },
  exitCodes: { ja: '終了コード:', en: 'Exit codes:' },
  completion: {
    ja: 'シェルの補完を出力する',
    en: 'print what makes a shell complete commands and options',
  },
  shell: { ja: 'シェルの名前', en: 'the shell' },
  help: { ja: '使い方を表示する', en: 'show this help' },
  version: { ja: '版を表示する', en: 'show the release' },
  lang: {
    ja: '表示の言語（ja または en。省略時は LANG による）',
    en: 'language of what is printed: ja or en (as LANG says unless given)',
  },
  json: { ja: '結果を JSON で出力する', en: 'print the result as JSON' },
  environment: {
    ja: '設定は環境変数で行います。docs/reference/configuration.md をご覧ください。',
    en: 'Settings are environment variables: see docs/reference/configuration.md.',
  },
  serve: { ja: 'サーバーを動かす', en: 'run the server' },
  demo: {
    ja: '例示市のデータを入れたサーバーを動かして、試せるようにする',
    en: 'run a server with the sample city, to try it out',
  },
  demoData: {
    ja: 'データを置くフォルダー',
    en: 'the folder of its data',
  },
  demoHost: {
    ja: '待ち受けるアドレス（省略時は 127.0.0.1。0.0.0.0 ですべて。環境変数 HOST は使わない）',
    en: 'the address to listen on (127.0.0.1 unless given; 0.0.0.0 for all; HOST is not used)',
  },
  tour: {
    ja: '市民の申出が案件となり完了するまでを、実際に動かしながら見せる',
    en: "play one citizen's complaint from arrival to closure, step by step",
  },
  tourEventStore: {
    ja: '記録の保管先（esdb://…。空のサーバーに限る。省略時は組込み）',
    en: 'the event store (esdb://…, an empty one; the embedded one unless given)',
  },
  loadOrganisation: {
    ja: '組織ファイル（YAML）を読み込み、新しいログインに初期パスワードを付ける',
    en: 'load an organisation file (YAML); new logins get an initial password',
  },
  organisationFile: { ja: '組織ファイル', en: 'the organisation file' },
  setPassword: {
    ja: 'パスワードを設定し直す（標準入力から読むか、画面に出さずに尋ねる）',
    en: 'set a password anew, read from standard input or asked for without echo',
  },
  login: { ja: 'ログイン名', en: 'the login' },
  rotateMasterKey: {
    ja: 'マスター鍵を取り替える（新しい鍵は標準入力から読むか、画面に出さずに尋ねる。サーバーは止めておく）',
    en: 'change the master key; the new one is read from standard input or asked for without echo (stop the server first)',
  },
  acceptLostKeys: {
    ja: '失われた文の鍵をあきらめ、その文を読めないものとして先へ進む（サーバーは止めておく）',
    en: 'give up keys of texts that are lost; their texts stay unreadable (stop the server first)',
  },
  importOccurrences: {
    ja: '過去の発生状況の表（CSV）を取り込む',
    en: 'take over the yearly table of former occurrences (CSV)',
  },
  occurrencesFile: { ja: '発生状況の CSV ファイル', en: 'the CSV file' },
  replay: {
    ja: '案件の履歴を、記録から一つずつたどる（サーバーが動いていてもよい）',
    en: "follow a case's history step by step from the log, also beside a running server",
  },
  number: {
    ja: '案件番号（例 R6-市民-0012）または案件の ID',
    en: "the case's number, such as R6-市民-0012, or its id",
  },
  at: {
    ja: 'この時点まで（時差を付けた日時。例 2026-05-01T09:00:00+09:00）',
    en: 'as it was at an instant with its offset, such as 2026-05-01T09:00:00+09:00',
  },
  revision: { ja: 'この revision まで', en: 'as it was after this revision' },
  verify: {
    ja: '記録全体に改ざんや欠落がないかを検証する（サーバーが動いていてもよい）',
    en: 'check the whole log for changes and gaps, also beside a running server',
  },
  verifiedFolder: {
    ja: '検証するデータフォルダーまたは控え（省略時は設定のとおり）',
    en: 'a data folder or a backup to check (what the settings name unless given)',
  },
  doctor: {
    ja: '設定・フォルダー・記録・鍵・時計などを点検し、すべきことを示す（何も変えない。サーバーが動いていてもよい）',
    en: 'check settings, folder, log, keys, clock and more, and say what to do; changes nothing, also beside a running server',
  },
  backup: {
    ja: 'データフォルダーの控えを取り、検証する（サーバーが動いていてもよい）',
    en: 'copy the data folder and check the copy, also beside a running server',
  },
  backupTo: { ja: '控えを置く新しいフォルダー', en: 'a new folder for the backup' },
  restore: {
    ja: '控えを確かめてから、空のデータフォルダーに戻す',
    en: 'check a backup and put it into an empty data folder',
  },
  restoreFrom: { ja: '控えのフォルダー', en: 'the folder of the backup' },
  restoreKeys: {
    ja: '別に保管している keys.db の場所',
    en: 'where keys.db is, if it is kept apart',
  },
  restoreErasedIn: {
    ja: 'より新しい keys.db（控えを取った後の消去を、もう一度行う）',
    en: 'a later keys.db, to erase again what was erased after the backup was taken',
  },
  rebuild: {
    ja: '一覧や集計のための読取りモデルを、記録から作り直す',
    en: 'build the read models anew from the log',
  },
  setAside: {
    ja: '読めない案件を脇に置いて続ける',
    en: 'set aside streams that cannot be folded, and go on',
  },
} as const;
