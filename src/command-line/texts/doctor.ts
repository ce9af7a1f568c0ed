import { cityDay } from '../../calendar/city-day';
import { FIRST_KNOWN_YEAR, LAST_KNOWN_YEAR } from '../../calendar/national-holidays';
import type { Text } from '../../platform/language';
import { shortCityTime } from '../city-time';
import { counted } from './counted';

const MEBIBYTE = 2 ** 20;

/** `512 MB`, `34 GB`. */
const size = (bytes: number): string =>
  bytes < 1024 * MEBIBYTE
    ? `${Math.floor(bytes / MEBIBYTE)} MB`
    : `${Math.floor(bytes / (1024 * MEBIBYTE))} GB`;

const MAKE_ROOM = {
  ja: '不要なファイルを除くか、より大きなディスクに移してください。',
  en: 'Remove what is not needed, or move to a larger disk.',
} satisfies Text;

/** What `doctor` says. */
export const doctorTexts = {
  checks: {
    node: { ja: 'Node.js', en: 'Node.js' },
    configuration: { ja: '設定', en: 'Settings' },
    folder: { ja: 'データフォルダー', en: 'Data folder' },
    disk: { ja: 'ディスク', en: 'Disk' },
    databases: { ja: 'データベース', en: 'Databases' },
    log: { ja: '記録', en: 'Log' },
    keys: { ja: '鍵', en: 'Keys' },
    'read-models': { ja: '一覧', en: 'Lists' },
    clock: { ja: '時計', en: 'Clock' },
    address: { ja: '待受けアドレス', en: 'Address' },
  },
  progress: (events: number): Text => ({
    ja: `記録を調べています ${events}件`,
    en: `looking through the log, ${events} events`,
  }),
  result: (state: 'ok' | 'attention' | 'wrong'): Text =>
    ({
      ok: { ja: '問題は見つかりませんでした。', en: 'All is well.' },
      attention: {
        ja: 'サーバーは動きますが、「!」の項目を確かめてください。',
        en: 'The server can work; look at what is marked with "!".',
      },
      wrong: {
        ja: '「✗」の項目を直してから、サーバーを動かしてください。何も変更していません。',
        en: 'Mend what is marked with "✗" before you run the server. Nothing was changed.',
      },
    })[state],
  nodeFits: (version: string): Text => ({ ja: `${version} です。`, en: `It is ${version}.` }),
  nodeTooOld: (version: string, oldest: string) => ({
    found: { ja: `${version} は古すぎます。`, en: `${version} is too old.` },
    whatToDo: {
      ja: `${oldest} 以降を入れてください。`,
      en: `Install ${oldest} or later.`,
    },
  }),
  settingsFit: { ja: '誤りはありません。', en: 'There is no mistake in them.' },
  openWithoutTls: (host: string) => ({
    found: {
      ja: `HOST=${host} で他の機器からも接続できますが、https の ZESEI_PUBLIC_URL がありません。パスワードが平文で流れるおそれがあります。`,
      en: `HOST=${host} is open to other machines, but ZESEI_PUBLIC_URL is no https address. Passwords may cross the network in clear.`,
    },
    whatToDo: {
      ja: 'TLS を受けるリバースプロキシを前に置き、その https のアドレスを ZESEI_PUBLIC_URL に指定してください。',
      en: 'Put a reverse proxy with TLS before it, and set ZESEI_PUBLIC_URL to its https address.',
    },
  }),
  proxyNotNamed: {
    found: {
      ja: 'ZESEI_PUBLIC_URL は https ですが、ZESEI_TRUST_PROXY がありません。パスワードの誤りが、全員まとめて一つのアドレスとして数えられます。',
      en: 'ZESEI_PUBLIC_URL is https, but ZESEI_TRUST_PROXY names no proxy. Wrong passwords of all people count as from one address.',
    },
    whatToDo: {
      ja: 'リバースプロキシのアドレスを ZESEI_TRUST_PROXY に指定してください。',
      en: 'Set ZESEI_TRUST_PROXY to the address of the reverse proxy.',
    },
  },
  folderFits: (place: string): Text => ({
    ja: `${place} に書き込めます。他の利用者は読めません。`,
    en: `${place} can be written, and nobody else can read it.`,
  }),
  folderMissing: (place: string) => ({
    found: {
      ja: `${place} はまだありません。`,
      en: `${place} is not there yet.`,
    },
    whatToDo: {
      ja: '初めての起動で作られます。すでに使っている場合は、ZESEI_DATA とディスクの接続（マウント）を確かめてください。',
      en: 'The first start makes it. If it was in use already, check ZESEI_DATA, and whether its disk is mounted.',
    },
  }),
  folderCannotBeMade: (place: string, above: string) => ({
    found: {
      ja: `${place} はなく、${above} に書き込めないため作れません。`,
      en: `${place} is not there, and cannot be made: ${above} cannot be written.`,
    },
    whatToDo: {
      ja: 'この利用者が書き込めるフォルダーを ZESEI_DATA に指定してください。',
      en: 'Set ZESEI_DATA to a folder that this user may write to.',
    },
  }),
  noFolder: (place: string) => ({
    found: { ja: `${place} はフォルダーではありません。`, en: `${place} is no folder.` },
    whatToDo: {
      ja: 'フォルダーを ZESEI_DATA に指定してください。',
      en: 'Set ZESEI_DATA to a folder.',
    },
  }),
  folderNotWritable: (place: string) => ({
    found: {
      ja: `${place} を、この利用者は読み書きできません。`,
      en: `This user may not read and write ${place}.`,
    },
    whatToDo: {
      ja: 'サーバーと同じ利用者で実行するか、フォルダーの所有者を直してください（chown）。',
      en: 'Run this as the user that the server runs as, or mend the owner of the folder (chown).',
    },
  }),
  filesNotWritable: (place: string, names: readonly string[]) => ({
    found: {
      ja: `${place} の ${names.join('、')} を、この利用者は読み書きできません。`,
      en: `This user may not read and write what is in ${place}: ${names.join(', ')}.`,
    },
    whatToDo: {
      ja: 'サーバーと同じ利用者で実行するか、ファイルの所有者を直してください（chown）。',
      en: 'Run this as the user that the server runs as, or mend the owner of the files (chown).',
    },
  }),
  folderOpenToOthers: (place: string) => ({
    found: {
      ja: `${place} を、他の利用者も開けます。`,
      en: `Other users may open ${place}.`,
    },
    whatToDo: {
      ja: `chmod 700 ${place} で、この利用者だけのものにしてください。`,
      en: `Keep it to this user: chmod 700 ${place}.`,
    },
  }),
  enoughSpace: (bytes: number): Text => ({
    ja: `空きは ${size(bytes)} です。`,
    en: `${size(bytes)} are free.`,
  }),
  littleSpace: (bytes: number) => ({
    found: {
      ja: `空きが ${size(bytes)} しかありません。一覧の作り直しには、しばらくの間その倍の場所が要ります。`,
      en: `Only ${size(bytes)} are free. Building the lists anew takes twice their room for a while.`,
    },
    whatToDo: MAKE_ROOM,
  }),
  tooLittleSpace: (bytes: number) => ({
    found: {
      ja: `空きが ${size(bytes)} しかありません。まもなく何も記録できなくなります。`,
      en: `Only ${size(bytes)} are free. Soon nothing can be recorded any more.`,
    },
    whatToDo: MAKE_ROOM,
  }),
  notLocal: (kind: string) => ({
    found: {
      ja: `データフォルダーが共有ファイルシステム（${kind}）にあります。ロックが効かず、記録が壊れるおそれがあります。`,
      en: `The data folder is on a shared file system (${kind}). Its locks cannot be relied on, and the log may be damaged.`,
    },
    whatToDo: {
      ja: 'サーバーを止めて、この機器につながったディスクに移してください。複数の機器で使うときは EventStoreDB と PostgreSQL を使います。',
      en: 'Stop the server and move it to a disk of this machine. For several machines use EventStoreDB and PostgreSQL.',
    },
  }),
  embeddedStore: (file: string): Text => ({ ja: `組込み（${file}）`, en: `embedded (${file})` }),
  eventStoreDb: (hosts: string): Text => ({
    ja: `EventStoreDB（${hosts}）`,
    en: `EventStoreDB (${hosts})`,
  }),
  notLookedAt: {
    ja: 'データフォルダーを読めないため、調べていません。',
    en: 'Not looked at, since the data folder cannot be read.',
  },
  logEmpty: { ja: 'まだ何も記録されていません。', en: 'Nothing is recorded yet.' },
  logReadable: (position: number, recordedAt: string): Text => ({
    ja: `読めます。末尾は ${position} 番目（${recordedAt}）です。全体の検証は zesei verify で行います。`,
    en: `It can be read; its end is at ${position} (${recordedAt}). zesei verify checks all of it.`,
  }),
  laterRelease: (release: string, own: string) => ({
    found: {
      ja: `この版（${own}）より新しい版（${release}）が記録を書いています。`,
      en: `A later release (${release}) than this one (${own}) has written to the log.`,
    },
    whatToDo: {
      ja: `${release} 以降を使ってください。この版の知らない事実があれば、サーバーは起動せず、終了コード 5 で終わります。`,
      en: `Use ${release} or later. Where it wrote a fact that this one does not know, the server does not start and ends with 5.`,
    },
  }),
  keysNotMadeYet: {
    ja: 'マスター鍵があります。文の鍵は初めての起動で作られます。',
    en: 'There is a master key. The keys of texts are made by the first start.',
  },
  masterKeyFits: {
    ja: 'マスター鍵は合っています。',
    en: 'The master key is the right one.',
  },
  keysFit: {
    ja: 'マスター鍵は合っており、文の鍵は記録に追い付いています。',
    en: 'The master key is the right one, and the keys of texts are up with the log.',
  },
  listsNotMadeYet: { ja: '初めての起動で作られます。', en: 'The first start makes them.' },
  listsMissing: {
    found: { ja: '一覧がありません。', en: 'There are none.' },
    whatToDo: {
      ja: '次の起動で記録から作り直されます。件数が多いと時間がかかります。',
      en: 'The next start builds them from the log, which takes its time for a large one.',
    },
  },
  listsOfOtherRelease: {
    found: { ja: '一覧は別の版が作ったものです。', en: 'Another release made them.' },
    whatToDo: {
      ja: '次の起動で記録から作り直されます。件数が多いと時間がかかります。',
      en: 'The next start builds them from the log, which takes its time for a large one.',
    },
  },
  listsBehind: (events: number) => ({
    found: {
      ja: `一覧が記録より ${events}件遅れています。`,
      en: `They are ${counted(events, 'event')} behind the log.`,
    },
    whatToDo: {
      ja: 'サーバーが止まっていれば、起動すると追い付きます。動いていれば、そのログを確かめてください。',
      en: 'If no server runs, the next start catches up. If one does, look into its log.',
    },
  }),
  listsFit: (waiting: number): Text => ({
    ja: waiting === 0 ? '記録に追い付いています。' : `あと ${waiting}件で記録に追い付きます。`,
    en:
      waiting === 0
        ? 'They are up with the log.'
        : `About to come in: ${counted(waiting, 'new event')}.`,
  }),
  setAside: (streams: number) => ({
    found: {
      ja: `脇に置かれ、一覧で止まったままの案件などが ${streams}件あります。`,
      en: `Set aside, and standing still in the lists: ${counted(streams, 'stream')}.`,
    },
    whatToDo: {
      ja: 'zesei verify で記録が書き換えられていないかを確かめ、サーバーのログの「a stream was set aside」で理由を見てください。直した版を入れたら zesei rebuild を実行します。',
      en: 'See with zesei verify whether the log was changed, and look for "a stream was set aside" in the log of the server. With a release that mends it, run zesei rebuild.',
    },
  }),
  clockFits: (now: Date, timeZone: string): Text => ({
    ja: `市の時刻は ${shortCityTime(now, timeZone, 'ja')}（${timeZone}）です。`,
    en: `In the city it is ${shortCityTime(now, timeZone, 'en')} (${timeZone}).`,
  }),
  clockBehind: (recordedAt: string, now: Date, timeZone: string) => ({
    found: {
      ja: `時計が遅れています。いま ${shortCityTime(now, timeZone, 'ja')} ですが、最後の記録は ${shortCityTime(recordedAt, timeZone, 'ja')}（${timeZone}）です。`,
      en: `The clock is behind: it says ${shortCityTime(now, timeZone, 'en')}, but the last event was recorded at ${shortCityTime(recordedAt, timeZone, 'en')} (${timeZone}).`,
    },
    whatToDo: {
      ja: '機器の時計を合わせてください（NTP）。合うまでの記録は、すべて最後の記録と同じ時刻になります。',
      en: 'Set the clock of this machine (NTP). Until then all that is recorded bears the time of the last event.',
    },
  }),
  clockAhead: (recordedAt: string, now: Date, timeZone: string) => ({
    found: {
      ja: `最後の記録は ${shortCityTime(recordedAt, timeZone, 'ja')} で、時計はそれより 31 日以上あとの ${shortCityTime(now, timeZone, 'ja')}（${timeZone}）を指しています。`,
      en: `The clock says ${shortCityTime(now, timeZone, 'en')}, more than 31 days after the last event was recorded: ${shortCityTime(recordedAt, timeZone, 'en')} (${timeZone}).`,
    },
    whatToDo: {
      ja: '長く止めていたのでなければ、起動する前に機器の時計を確かめてください（NTP）。誤った時刻で記録されたもの（督促や期限切れなど）は、消せずに残ります。',
      en: 'Unless the server was off for so long, check the clock of this machine (NTP) before it is started: what is recorded with a wrong time, such as reminders, stays.',
    },
  }),
  clockBeyondCalendar: (now: Date, timeZone: string) => ({
    found: {
      ja: `時計が ${cityDay(now, timeZone)} を指しています。祝日が分かるのは${FIRST_KNOWN_YEAR}年から${LAST_KNOWN_YEAR}年までで、期限を計算できません。`,
      en: `The clock says ${cityDay(now, timeZone)}. Holidays are known from ${FIRST_KNOWN_YEAR} to ${LAST_KNOWN_YEAR}, so that no date can be reckoned.`,
    },
    whatToDo: {
      ja: '起動する前に、機器の時計を合わせてください（NTP）。',
      en: 'Set the clock of this machine (NTP) before the server is started.',
    },
  }),
  addressFree: (address: string): Text => ({
    ja: `${address} は空いています。`,
    en: `${address} is free.`,
  }),
  serverAnswers: (address: string): Text => ({
    ja: `${address} で Zesei が動いています。`,
    en: `Zesei answers at ${address}.`,
  }),
  addressTaken: (address: string) => ({
    found: {
      ja: `${address} は、別のプログラムが使っています。`,
      en: `Another program listens at ${address}.`,
    },
    whatToDo: {
      ja: 'それを止めるか、PORT に別の番号を指定してください。',
      en: 'Stop it, or give PORT another number.',
    },
  }),
  addressRefused: (address: string, reason: string) => ({
    found: {
      ja: `${address} では待ち受けられません（${reason}）。`,
      en: `Nobody can listen at ${address} (${reason}).`,
    },
    whatToDo: {
      ja: 'HOST にこの機器のアドレスを、PORT に 1024 以上の番号を指定してください。',
      en: 'Set HOST to an address of this machine, and PORT to a number of 1024 or more.',
    },
  }),
} as const;
