import type { Text } from '../../platform/language';
import { counted } from './counted';

const LOAD_FIRST = {
  ja: '先に zesei load-organisation <ファイル> で組織を読み込んでください。試すだけなら zesei demo が使えます。',
  en: 'Load an organisation first: zesei load-organisation <file>. To try it out, use zesei demo.',
} satisfies Text;

interface FileMistakeText {
  readonly line: number;
  /** Where in the line, or in the file's structure. */
  readonly path?: string;
  readonly column?: string;
  readonly problem: Text;
  readonly whatToDo: Text;
}

const sentence = (text: string, stop: '。' | '.'): string =>
  text.endsWith(stop) ? text : `${text}${stop}`;

/** The mistakes of a file, each on a line of its own, with what to do about it. */
function mistakesText(heading: Text, mistakes: readonly FileMistakeText[]): Text {
  const ja = mistakes.map(
    ({ line, path = '', column = path, problem, whatToDo }) =>
      `  ${[`${line}行目`, column].join(' ').trim()}: ` +
      `${sentence(problem.ja, '。')}${sentence(whatToDo.ja, '。')}`,
  );
  const en = mistakes.map(
    ({ line, path = '', column = path, problem, whatToDo }) =>
      `  ${[`line ${line}`, column].join(' ').trim()}: ` +
      `${sentence(problem.en, '.')} ${sentence(whatToDo.en, '.')}`,
  );
  return { ja: [heading.ja, ...ja].join('\n'), en: [heading.en, ...en].join('\n') };
}

/** What the operator is told when a command cannot go on. */
export const failureTexts = {
  configuration: ({ mistakes }: ConfigurationMistakes): Text => {
    const ja = mistakes.map(
      ({ variable, problem, whatToDo }) =>
        `  ${variable}: ${sentence(problem.ja, '。')}${sentence(whatToDo.ja, '。')}`,
    );
    const en = mistakes.map(
      ({ variable, problem, whatToDo }) =>
        `  ${variable} ${sentence(problem.en, '.')} ${sentence(whatToDo.en, '.')}`,
    );
    return {
      ja: ['設定（環境変数）に誤りがあります。', ...ja].join('\n'),
      en: ['The configuration is not valid:', ...en].join('\n'),
    };
  },
  logTooNew: ({ message }: Error): Text => ({
    ja: `この記録は、この版の Zesei では読めません。記録を書いた版か、より新しい版を使ってください。（${message}）`,
    en: `This release of Zesei is too old for this log. Use the release that wrote it, or a later one. (${message})`,
  }),
  inUse: ({ message }: Error): Text => ({
    ja: `このデータフォルダーは、別の Zesei サーバーが使っています。そちらを止めてから、もう一度実行してください。（${message}）`,
    en: `Another Zesei server is using this data folder. Stop it, then try again. (${message})`,
  }),
  eventStoreUnavailable: ({ message }: Error): Text => ({
    ja: `記録の保管先を使えません。ZESEI_DATA と ZESEI_EVENT_STORE、フォルダーへの書込み権限を確かめてください。（${message}）`,
    en: `The event store is not available. Check ZESEI_DATA and ZESEI_EVENT_STORE, and whether this user may write to the folder. (${message})`,
  }),
  eventStoreDbUnavailable: ({ message }: Error): Text => ({
    ja: `EventStoreDB を使えません。動いているかどうかと、ZESEI_EVENT_STORE のアドレス・利用者・証明書を確かめてください。（${message}）`,
    en: `EventStoreDB is not available. See whether it runs, and check the address, the user and the certificates in ZESEI_EVENT_STORE. (${message})`,
  }),
  diskFull: ({ message }: Told): Text => ({
    ja: `ディスクに空きがありません。不要なファイルを除くか、より大きなディスクに移してから、もう一度実行してください。（${message}）`,
    en: `The disk is full. Remove what is not needed or move to a larger disk, then try again. (${message})`,
  }),
  diskFails: ({ message }: Told): Text => ({
    ja: `ディスクを読み書きできません。空きがあるか、故障していないか、接続（マウント）が切れていないかを確かめてください。（${message}）`,
    en: `The disk cannot be read or written. See whether it is full, fails, or is no longer mounted. (${message})`,
  }),
  databaseUnavailable: ({ message }: Error): Text => ({
    ja: `データベースを使えません。ZESEI_DATA と ZESEI_READ_MODELS を確かめてください。（${message}）`,
    en: `The database is not available. Check ZESEI_DATA and ZESEI_READ_MODELS. (${message})`,
  }),
  addressRefused: ({ message }: Error): Text => ({
    ja: `待受けアドレスを使えません。HOST と PORT を確かめてください。（${message}）`,
    en: `The address cannot be listened on. Check HOST and PORT. (${message})`,
  }),
  masterKeyMissing: ({ existing }: { readonly existing: boolean }): Text =>
    existing
      ? {
          ja: 'マスター鍵がありません。このデータの現在の鍵（取り替えた後なら新しい鍵）を ZESEI_MASTER_KEY に設定してください。',
          en: 'There is no master key. Set ZESEI_MASTER_KEY to the present one of this data: after a rotation the new one.',
        }
      : {
          ja: 'マスター鍵がありません。openssl rand -base64 32 で作り、ZESEI_MASTER_KEY に設定して、データとは別に保管してください。',
          en: 'There is no master key. Make one with openssl rand -base64 32, set ZESEI_MASTER_KEY to it, and keep it apart from the data.',
        },
  masterKeyWrong: {
    ja: 'マスター鍵が違います。このデータの現在の鍵（取り替えた後なら新しい鍵）を ZESEI_MASTER_KEY に設定してください。控えには、それを取ったときの鍵が要ります。',
    en: 'This is not the right master key. Set ZESEI_MASTER_KEY to the present one of this data: after a rotation the new one. A backup needs the one of its day.',
  } satisfies Text,
  nothingLoaded: {
    ja: `まだ何も読み込まれていません。${LOAD_FIRST.ja}`,
    en: `Nothing has been loaded yet. ${LOAD_FIRST.en}`,
  } satisfies Text,
  organisationFile: ({ mistakes }: { readonly mistakes: readonly FileMistakeText[] }): Text =>
    mistakesText(
      {
        ja: '組織ファイルを読み込めません。何も記録していません。',
        en: 'The organisation file cannot be loaded; nothing was recorded.',
      },
      mistakes,
    ),
  occurrencesFile: ({ mistakes }: { readonly mistakes: readonly FileMistakeText[] }): Text =>
    mistakesText(
      {
        ja: '発生状況のファイルを取り込めません。何も記録していません。',
        en: 'The table of occurrences cannot be taken over; nothing was recorded.',
      },
      mistakes,
    ),
  poisoned: ({ message }: Error): Text => ({
    ja: `記録の中に読めない事実があるため、作り直しを止めました。何も変わっていません。zesei verify で調べてください。脇に置いて続けるには --set-aside を付けます。（${message}）`,
    en: `The log holds a fact that cannot be folded, so the rebuild was stopped; nothing has changed. Look closer with zesei verify, or go on with --set-aside. (${message})`,
  }),
  fileNotUtf8: (file: string): Text => ({
    ja: `${file} は UTF-8 ではありません（Shift_JIS などで保存されているようです）。UTF-8 で保存し直してください。`,
    en: `${file} is not in UTF-8. Save it in UTF-8 and try again.`,
  }),
  logFileDamaged: {
    ja: '記録のファイル log.db が壊れています。写しを取って保管し、控え（バックアップ）から戻してください。',
    en: 'The file of the log, log.db, is damaged. Keep a copy of it, and restore it from a backup.',
  },
  recordDamaged: ({ message }: Error): Text => ({
    ja: `記録の一部が壊れているか、書き換えられています。写しを取って保管し、zesei verify で確かめて、控え（バックアップ）から戻してください。（${message}）`,
    en: `Part of the log is damaged or was changed. Keep a copy of it, look with zesei verify, and restore it from a backup. (${message})`,
  }),
  notReadable: ({ message }: Error): Text => ({
    ja: `記録の途中に、この版の Zesei が読み取れない事実があります。zesei verify で、書き換えられていないかを確かめてください。（${message}）`,
    en: `The log holds a fact that this release cannot make sense of. Look with zesei verify whether it was changed. (${message})`,
  }),
  databaseDamaged: ({ place }: { readonly place: string }): Text => ({
    ja: `データベース ${place} が壊れています。read-models-… であれば zesei rebuild で作り直せます。ほかのものは控え（バックアップ）から戻してください。`,
    en: `The database ${place} is damaged. If it is read-models-…, build it anew with zesei rebuild; restore any other from its backup.`,
  }),
  lostEvents: ({ message }: Error): Text => ({
    ja: `以前あった事実が、記録から失われているか、別のものになっています。一覧には記録済みの末尾が残っているため、作り直さずに止めました。何も変わっていません。データフォルダーの写しを取って保管し、zesei verify で確かめ、控え（バックアップ）から戻してください。（${message}）`,
    en: `Events that were in the log are lost, or others stand in their place. The lists remember them, so they were not built anew; nothing has changed. Keep a copy of the data folder, look with zesei verify, and restore from a backup. (${message})`,
  }),
  buildUnderWay: {
    ja: '別の Zesei が読取りモデルを作り直しています。終わってから、もう一度実行してください。',
    en: 'Another Zesei is building the read models anew. Try again once it is done.',
  },
  diskRefused: ({ message }: Error): Text => ({
    ja: `ディスクに書き込めないか、読み込めません。空き容量と権限を確かめてください。（${message}）`,
    en: `The disk cannot be written or read. Check its free space, and the permissions. (${message})`,
  }),
  logBehind: {
    ja: '記録が、一覧のもとになった記録より古いか、別のものです（フォルダーや接続先の間違い、末尾の欠落など）。何も書き込まずに止めました。zesei verify で確かめ、正しい記録を戻してください。',
    en: 'The log is older than the one that the lists were made from, or another one (a wrong folder or address, or a lost end). Nothing was written. Look with zesei verify, and restore the right log.',
  },
  keysMissing: ({ missing }: { readonly missing: MissingKeysTold }): Text => ({
    ja: `文の鍵（keys.db）が、記録より古いか別のものです。${missing.streams.length}件の案件などにある${missing.texts}個の文を読めません。何も始めずに止めました。新しい鍵を控えから戻してください。どこにも残っていないときは、zesei accept-lost-keys で、読めないものとして先へ進めます。`,
    en: `The keys of texts (keys.db) are older than the log, or another's: ${counted(missing.texts, 'text')} in ${counted(missing.streams.length, 'case, voice or person', 'cases, voices or persons')} cannot be read. Nothing was started. Restore the newer keys from their backup. Where there are none left, zesei accept-lost-keys goes on with these texts unreadable.`,
  }),
  keyStoreLost: {
    ja: '記録はありますが、文の鍵（keys.db）がありません。控えから戻してください。新しい鍵では、これまでの文を読めません。',
    en: 'There is a log, but the keys of its texts (keys.db) are gone. Restore them from their backup: with new keys nothing that was written so far can be read.',
  },
  fileNotReadable: (file: string, reason: string): Text => ({
    ja: `ファイル ${file} を読めません。（${reason}）`,
    en: `The file ${file} cannot be read. (${reason})`,
  }),
  unexpected: (error: unknown): Text => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      ja: `予期しない問題が起きました。次の内容を添えて管理者に知らせてください。\n${told}`,
      en: `Something unexpected happened. Tell your administrator, with these lines:\n${told}`,
    };
  },
} as const;

type Told = Pick<Error, 'message'>;

interface MissingKeysTold {
  readonly texts: number;
  readonly streams: readonly string[];
}

interface ConfigurationMistakes {
  readonly mistakes: readonly {
    readonly variable: string;
    readonly problem: Text;
    readonly whatToDo: Text;
  }[];
}
