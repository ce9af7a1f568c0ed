import type { Text } from '../../platform/language';

/** Where the examples keep their session. */
const JAR = 'zesei-cookies.txt';

const replayIn = (folder: string): string =>
  `ZESEI_DATA="${folder}" ZESEI_MASTER_KEY="$(cat "${folder}/master-key")" node dist/src/main.js replay`;

/** What `demo` says. */
export const demoTexts = {
  keyMade: (file: string): Text => ({
    ja: `試用のためのマスター鍵を作りました: ${file}（持ち主だけが読めます）`,
    en: `A master key was made for this demo: ${file} (only its owner can read it)`,
  }),
  preparing: {
    ja: '例示市の組織と過去の発生状況を読み込み、案件を一つ完了まで動かしています…',
    en: 'Loading the sample city and its former years, and playing one case to its end…',
  },
  beginsAnew: {
    ja: '前回は準備の途中で終わっていました。残っていたデータを消して、最初から準備し直します。',
    en: 'The last time its preparation broke off. What that left is removed, and it begins anew.',
  },
  notADemo: (folder: string): Text => ({
    ja: `${folder} には、試用のものではない記録があります。何も変えていません。--data で別のフォルダーを指定してください。途中まで準備した試用のデータなら、フォルダーを消してからやり直してください。`,
    en: `There is a log in ${folder} that is no demo's. Nothing was changed. Name another folder with --data; if it is what an earlier demo left half done, remove the folder first.`,
  }),
  thisMachine: {
    ja: 'このコンピューターからだけ使えます（ほかからも使うときは --host 0.0.0.0）',
    en: 'Only this machine reaches it (--host 0.0.0.0 opens it to others)',
  },
  openToOthers: {
    ja: '注意: このコンピューターに届く人は誰でも、下のパスワードでサインインできます',
    en: 'Mind: whoever reaches this machine can sign in with the password below',
  },
  runningAt: (url: string): Text => ({
    ja: `Zesei（是正）が動いています: ${url}`,
    en: `Zesei is running at ${url}`,
  }),
  docsAt: (url: string): Text => ({
    ja: `API の説明（ブラウザーで開けます）: ${url}`,
    en: `Its API, to read and try in a browser: ${url}`,
  }),
  dataIn: (folder: string): Text => ({
    ja: `データのフォルダー: ${folder}（消せば最初からやり直せます）`,
    en: `Its data: ${folder} (remove the folder to begin anew)`,
  }),
  whoCanSignIn: (password: string): Text => ({
    ja: `サインインできる人（架空の人です。パスワードは全員 ${password} です）`,
    en: `Who can sign in (invented people; the password of all of them is ${password})`,
  }),
  login: { ja: 'ログイン名', en: 'login' },
  name: { ja: '氏名', en: 'name' },
  post: { ja: '職', en: 'post' },
  role: { ja: '役割', en: 'roles' },
  whatToTry: {
    ja: '次に試せること',
    en: "What to try next (answers are in Japanese; add -H 'Accept-Language: en')",
  },
  examples: (
    url: string,
    password: string,
    { id, number }: { readonly id: string; readonly number: string },
    folder: string,
  ): readonly { readonly what: Text; readonly command: string | Text }[] => [
    {
      what: {
        ja: '市民課の推進員としてサインインする',
        en: "Sign in as the promoter of the residents' section",
      },
      command: `curl -s -c ${JAR} -H 'Content-Type: application/json' -d '{"login":"shimin-suishin","password":"${password}"}' ${url}/api/session`,
    },
    {
      what: { ja: '自分を待っている仕事', en: 'What waits for me' },
      command: `curl -s -b ${JAR} ${url}/api/tasks`,
    },
    {
      what: { ja: '案件の一覧', en: 'The cases' },
      command: `curl -s -b ${JAR} ${url}/api/cases`,
    },
    {
      what: {
        ja: '一件の内容と、いま自分にできること',
        en: 'One case, and what I may do with it',
      },
      command: `curl -s -b ${JAR} ${url}/api/cases/${id}`,
    },
    {
      what: { ja: 'その案件の履歴', en: 'Its history' },
      command: `curl -s -b ${JAR} ${url}/api/cases/${id}/history`,
    },
    {
      what: {
        ja: 'その履歴を、記録だけから読む（サーバーが動いていても、終わった後でもよい）',
        en: 'Its history from the log alone, beside the server or after it has ended',
      },
      command: {
        ja: `${replayIn(folder)} ${number}`,
        en: `${replayIn(folder)} ${number} --lang en`,
      },
    },
    {
      what: {
        ja: '新しく報告する',
        en: 'Report something new',
      },
      command: `curl -s -b ${JAR} -H 'Content-Type: application/json' -d '{"whatHappened":"窓口の案内表示が古いままだった","foundHow":"ourselves","receivingUnit":"shimin","touches":{"personalData":"no","money":"no","injury":"no"}}' ${url}/api/cases`,
    },
    {
      what: {
        ja: '市民の声の一覧（案件のもとになった手紙と、その回答）',
        en: 'The voices of citizens: the letter that the case came from, and its reply',
      },
      command: `curl -s -b ${JAR} ${url}/api/voices`,
    },
    {
      what: {
        ja: '市民の声を受け付ける',
        en: 'Receive a voice',
      },
      command: `curl -s -b ${JAR} -H 'Content-Type: application/json' -d '{"how":"telephone","letter":"案内の表示が分かりにくいとの電話があった","wantsReply":false,"anonymous":true,"unit":"shimin"}' ${url}/api/voices`,
    },
    {
      what: { ja: '発生状況まとめ', en: 'Occurrences by fiscal year' },
      command: `curl -s -b ${JAR} ${url}/api/reports/occurrences`,
    },
  ],
  howToEnd: { ja: '終わるときは Ctrl-C を押してください。', en: 'Press Ctrl-C to end.' },
  closing: { ja: '終了しています…', en: 'Shutting down…' },
  closed: (folder: string): Text => ({
    ja: `終了しました。データは ${folder} に残っています。`,
    en: `Closed. The data stays in ${folder}.`,
  }),
} as const;
