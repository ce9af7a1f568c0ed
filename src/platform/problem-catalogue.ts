import type { Text } from './language';

/** What a kind of problem is called everywhere, and what its reader may do about it. */
interface ProblemKind {
  readonly status: number;
  readonly title: Text;
  readonly whatToDo: Text;
  /** Sent as `Retry-After` where trying again later makes sense. */
  readonly retryAfterSeconds?: number;
}

/** What only an administrator can mend is not asked for again at once. */
const ADMINISTRATORS_NEED_SECONDS = 600;

/**
 * Every problem that the HTTP interface answers with. A name, once released, keeps its meaning: it
 * is the last part of the `type` that clients compare (RFC 9457, 3.1.1).
 */
export const PROBLEM_CATALOGUE = {
  'invalid-request': {
    status: 400,
    title: { ja: '入力内容に誤りがあります', en: 'The request is not valid' },
    whatToDo: {
      ja: 'errors に示された項目を直して、もう一度送ってください。',
      en: 'Correct the fields named in errors and send the request again.',
    },
  },
  'malformed-json': {
    status: 400,
    title: { ja: '送信内容を JSON として読めません', en: 'The body is not readable JSON' },
    whatToDo: {
      ja: '本文を正しい JSON（UTF-8）にして送ってください。',
      en: 'Send a body that is well-formed JSON in UTF-8.',
    },
  },
  unauthenticated: {
    status: 401,
    title: { ja: 'サインインが必要です', en: 'Sign-in is needed' },
    whatToDo: {
      ja: 'サインインし直してから、もう一度行ってください。',
      en: 'Sign in, then try again.',
    },
  },
  'sign-in-failed': {
    status: 401,
    title: { ja: 'サインインできませんでした', en: 'Sign-in failed' },
    whatToDo: {
      ja: 'ログイン名とパスワードを確かめてください。',
      en: 'Check the login name and the password.',
    },
  },
  'forbidden-by-rules': {
    status: 403,
    title: {
      ja: '規則により、あなたはこの操作を行えません',
      en: 'The rules do not let you do this',
    },
    whatToDo: {
      ja: 'rules に示された理由を確かめ、権限のある人に依頼してください。',
      en: 'Read the reasons in rules and ask someone who is entitled to do it.',
    },
  },
  'summary-only': {
    status: 403,
    title: {
      ja: 'この案件は共有用要旨のみ閲覧できます',
      en: 'Only the summary of this case is open to you',
    },
    whatToDo: {
      ja: '操作が必要なときは、事務局にご相談ください。',
      en: 'Ask the secretariat if you need to act on this case.',
    },
  },
  'foreign-origin': {
    status: 403,
    title: {
      ja: '別のサイトからの要求は受け付けません',
      en: 'Requests from another site are not taken',
    },
    whatToDo: {
      ja: 'Zesei の画面から操作し直してください。プログラムからはトークンを使ってください。',
      en: 'Do it from the pages of Zesei itself. Programs use a token.',
    },
  },
  'not-found': {
    status: 404,
    title: { ja: '見つかりません', en: 'Not found' },
    whatToDo: {
      ja: 'アドレスや番号を確かめてください。閲覧できないものも「見つかりません」と表示されます。',
      en: 'Check the address or the number. What you may not see is answered in the same way.',
    },
  },
  'method-not-allowed': {
    status: 405,
    title: {
      ja: 'このアドレスではその操作はできません',
      en: 'This address does not offer that method',
    },
    whatToDo: {
      ja: '使えるメソッドは Allow ヘッダーに示されています。',
      en: 'The Allow header says which methods there are.',
    },
  },
  'too-slow': {
    status: 408,
    title: { ja: '送信に時間がかかりすぎました', en: 'The request took too long to arrive' },
    whatToDo: {
      ja: '通信の状態を確かめてから、もう一度送ってください。',
      en: 'Check the connection, then send the request again.',
    },
  },
  'not-possible-in-this-state': {
    status: 409,
    title: {
      ja: '案件の現在の状態では行えません',
      en: 'Not possible in the present state of the case',
    },
    whatToDo: {
      ja: '案件を読み直し、いま何ができるかを確かめてください。',
      en: 'Read the case again to see what is possible now.',
    },
  },
  busy: {
    status: 409,
    title: { ja: '同時に更新されたため記録できませんでした', en: 'Others changed it meanwhile' },
    whatToDo: {
      ja: '内容を読み直して、もう一度行ってください。',
      en: 'Read it again and try once more.',
    },
  },
  'precondition-failed': {
    status: 412,
    title: { ja: '表示した後に内容が変わりました', en: 'It changed since you read it' },
    whatToDo: {
      ja: '新しい内容を確かめてから、もう一度行ってください。',
      en: 'Look at what it says now, then try again.',
    },
  },
  'too-large': {
    status: 413,
    title: { ja: '送信内容が大きすぎます', en: 'The request is too large' },
    whatToDo: {
      ja: '内容を短くするか、分けて送ってください。',
      en: 'Shorten it, or send it in parts.',
    },
  },
  'address-too-long': {
    status: 414,
    title: { ja: 'アドレスが長すぎます', en: 'The address is too long' },
    whatToDo: {
      ja: 'アドレスに含まれる番号などを確かめてください。',
      en: 'Check the ids in the address.',
    },
  },
  'unsupported-media-type': {
    status: 415,
    title: { ja: 'この形式の送信内容は扱えません', en: 'This type of content is not taken' },
    whatToDo: {
      ja: 'Content-Type を application/json にして送ってください。',
      en: 'Send it with the Content-Type application/json.',
    },
  },
  'idempotency-key-reused': {
    status: 422,
    title: {
      ja: '同じ Idempotency-Key が別の内容で使われています',
      en: 'The Idempotency-Key was used for something else',
    },
    whatToDo: {
      ja: '新しい操作には新しい Idempotency-Key を付けてください。',
      en: 'Give every new command an Idempotency-Key of its own.',
    },
  },
  'post-ambiguous': {
    status: 422,
    title: {
      ja: 'どの職として行うかを指定してください',
      en: 'Say in which of your posts you are acting',
    },
    whatToDo: {
      ja: '兼務しているため、as に職の ID を指定してください。',
      en: 'You hold several posts that fit: name one of them in as.',
    },
  },
  'post-not-held': {
    status: 422,
    title: { ja: '指定された職に就いていません', en: 'You do not hold the post you named' },
    whatToDo: {
      ja: 'as には、現在就いている職の ID を指定してください。',
      en: 'Name in as a post that you hold today.',
    },
  },
  'refused-by-rules': {
    status: 422,
    title: { ja: '規則により受け付けられません', en: 'The rules refuse this content' },
    whatToDo: {
      ja: 'rules に示された点を直して、もう一度行ってください。',
      en: 'Mend what rules names, then try again.',
    },
  },
  'signature-missing': {
    status: 428,
    title: {
      ja: '確認した内容の署名情報がありません',
      en: 'What you are signing is not stated',
    },
    whatToDo: {
      ja: '表示された記録の revision と digest を signs に入れて送ってください。',
      en: 'Send the revision and digest of the facts that were shown in signs.',
    },
  },
  'too-many-requests': {
    status: 429,
    title: { ja: '要求の回数が多すぎます', en: 'Too many requests' },
    whatToDo: {
      ja: 'Retry-After の秒数だけ待ってから、もう一度行ってください。',
      en: 'Wait for the seconds in Retry-After, then try again.',
    },
    retryAfterSeconds: 60,
  },
  'headers-too-large': {
    status: 431,
    title: { ja: '要求のヘッダーが大きすぎます', en: 'The headers of the request are too large' },
    whatToDo: {
      ja: 'このサイトの Cookie を消すか、ヘッダーを減らしてください。アドレスも短くしてください。',
      en: 'Remove the cookies of this site, or send fewer headers and a shorter address.',
    },
  },
  'internal-error': {
    status: 500,
    title: { ja: 'システムの内部で誤りが起きました', en: 'Something went wrong inside' },
    whatToDo: {
      ja: 'correlationId を添えて、システム管理者に知らせてください。',
      en: 'Tell the administrator, and give the correlationId.',
    },
  },
  'record-damaged': {
    status: 503,
    title: { ja: '記録が壊れているため読めません', en: 'The record is damaged and cannot be read' },
    whatToDo: {
      ja: '操作をやめ、correlationId を添えてシステム管理者に知らせてください。管理者は zesei verify で確かめます。',
      en: 'Stop, and tell the administrator with the correlationId. They look closer with zesei verify.',
    },
    retryAfterSeconds: ADMINISTRATORS_NEED_SECONDS,
  },
  'record-not-readable': {
    status: 503,
    title: {
      ja: 'この記録は途中から読み取れません',
      en: 'This record cannot be made sense of',
    },
    whatToDo: {
      ja: 'stream の revision に示された事実から先を読み取れません（理由は reason）。記録は失われていません。correlationId を添えてシステム管理者に知らせてください。',
      en: 'It cannot be followed beyond the revision named, for the reason given. Nothing is lost. Tell the administrator, and give the correlationId.',
    },
    retryAfterSeconds: ADMINISTRATORS_NEED_SECONDS,
  },
  'release-too-old': {
    status: 503,
    title: {
      ja: '新しい版の Zesei が書いた記録です',
      en: 'A later release of Zesei wrote this record',
    },
    whatToDo: {
      ja: 'サーバーを、記録を書いた版か、より新しい版にするよう、システム管理者に依頼してください。',
      en: 'Ask the administrator to run the release that wrote it, or a later one.',
    },
    retryAfterSeconds: ADMINISTRATORS_NEED_SECONDS,
  },
  'master-key-changed': {
    status: 503,
    title: {
      ja: 'マスター鍵が変更されました',
      en: 'The master key was changed',
    },
    whatToDo: {
      ja: '少し待ってから、同じ Idempotency-Key でもう一度送ってください。続くときは、新しいマスター鍵でサーバーを起動し直すよう、システム管理者に依頼してください。',
      en: 'Wait a little and send it again with the same Idempotency-Key. If it goes on, ask the administrator to start the server with the new master key.',
    },
    retryAfterSeconds: ADMINISTRATORS_NEED_SECONDS,
  },
  'store-unavailable': {
    status: 503,
    title: { ja: '記録先に接続できません', en: 'The store cannot be reached' },
    whatToDo: {
      ja: '少し待ってから、同じ Idempotency-Key でもう一度送ってください。二重に記録されることはありません。',
      en: 'Wait a little and send it again with the same Idempotency-Key: nothing is recorded twice.',
    },
    retryAfterSeconds: 5,
  },
  'clock-wrong': {
    status: 503,
    title: { ja: 'サーバーの時計が合っていません', en: 'The clock of the server is wrong' },
    whatToDo: {
      ja: 'サーバーの時計が、祝日の分かる年の外を指しているため、期限を計算できません。何も記録していません。時計を直すよう、システム管理者に依頼してください。',
      en: 'It shows a year of which no holidays are known, so that no date can be reckoned. Nothing was recorded. Ask the administrator to set the clock.',
    },
    retryAfterSeconds: ADMINISTRATORS_NEED_SECONDS,
  },
  'read-models-behind': {
    status: 503,
    title: { ja: '一覧への反映が遅れています', en: 'The lists have not caught up yet' },
    whatToDo: {
      ja: '少し待ってから、もう一度読み込んでください。記録は失われていません。',
      en: 'Wait a little and read again. Nothing is lost.',
    },
    retryAfterSeconds: 2,
  },
  'not-ready': {
    status: 503,
    title: { ja: 'まだ準備ができていません', en: 'Not ready to serve' },
    whatToDo: {
      ja: 'checks に示された箇所を確かめ、少し待ってからもう一度行ってください。',
      en: 'Look at what checks names, wait a little and try again.',
    },
    retryAfterSeconds: 5,
  },
} as const satisfies Record<string, ProblemKind>;

/** The name of a problem, the last part of its `type`. */
export type ProblemName = keyof typeof PROBLEM_CATALOGUE;

/** The kind of a problem by its name. */
export const problemKind = (name: ProblemName): ProblemKind => PROBLEM_CATALOGUE[name];

/** The stable identifier that clients compare. */
export const problemType = (name: ProblemName): string => `urn:zesei:problem:${name}`;
