import type { Text } from '../../platform/language';
import { counted } from './counted';
import { ofTotal } from './of-total';

/** What `backup` and `restore` say. */
export const backupTexts = {
  taken: (folder: string): Text => ({
    ja: `控えを ${folder} に取りました。keys.db は、マスター鍵とも他のファイルとも別の場所に保管してください。`,
    en: `The backup is in ${folder}. Keep keys.db apart from the other files, and from the master key.`,
  }),
  copying: (done: number, total: number | undefined): Text => ({
    ja: `ファイルを写しています ${ofTotal(done, total)}`,
    en: `copying files, ${ofTotal(done, total)}`,
  }),
  interrupted: (folder: string): Text => ({
    ja: `途中でやめました。作りかけの控え ${folder} は取り除きました。データフォルダーは何も変えていません。`,
    en: `Broken off. What was half made in ${folder} was removed; the data folder is unchanged.`,
  }),
  restoreInterrupted: (folder: string): Text => ({
    ja: `途中でやめました。データフォルダー ${folder} には何も戻していません。`,
    en: `Broken off. Nothing was restored into ${folder}.`,
  }),
  restoreHalfDone: (folder: string): Text => ({
    ja: `途中でやめました。データフォルダー ${folder} への復元は途中です。zesei restore をもう一度実行してください。`,
    en: `Broken off. ${folder} holds half of what was to be restored; run zesei restore again.`,
  }),
  restored: (folder: string, takenAt: string, events: number): Text => ({
    ja: `${takenAt} に取った控え（記録 ${events}件）を ${folder} に戻しました。サインインは全員やり直しになります。控えを取った後に行ったトークンの失効とパスワードの変更は、もう一度行ってください。`,
    en: `The backup of ${takenAt} (${counted(events, 'event')}) is in ${folder}. Everybody has to sign in again. Revoke again what tokens were revoked since, and set again what passwords were changed.`,
  }),
  erasedAgain: (texts: number): Text => ({
    ja: `より新しい keys.db に従って消去した文: ${texts}件`,
    en: `Texts erased as a later keys.db has it: ${texts}`,
  }),
  laterErasures: {
    ja: '控えを取った後に消去した文は、この控えでは読めるようになります。より新しい keys.db があるときは、空のフォルダーに --erased-in <ファイル> を付けて戻し直してください。',
    en: 'Texts that were erased after the backup was taken can be read again. If there is a later keys.db, restore into an empty folder with --erased-in <file>.',
  },
  noKeyStore: (file: string): Text => ({
    ja: `${file} は鍵の保管ファイル（keys.db）ではありません。何も戻していません。`,
    en: `${file} is no key store (keys.db). Nothing was restored.`,
  }),
  takenWithFindings: (findings: number): Text => ({
    ja: `この控えは、検証で ${findings}件の問題が見つかった記録から取られています。zesei verify で確かめてください。`,
    en: `This backup was taken of a log with ${counted(findings, 'finding')}. Look with zesei verify.`,
  }),
  notOneFolder: {
    ja: 'backup と restore は、記録もデータベースもデータフォルダーにある場合だけ使えます。EventStoreDB と PostgreSQL の控えは、それぞれの方法で取ってください。',
    en: 'backup and restore are for an installation that is all in its data folder. EventStoreDB and PostgreSQL have backups of their own.',
  },
  nothingThere: (file: string): Text => ({
    ja: `${file} がありません。ZESEI_DATA を確かめてください。`,
    en: `There is no ${file}. Check ZESEI_DATA.`,
  }),
  notAFolder: (folder: string, reason: string): Text => ({
    ja: `${folder} に書き込めません。書き込める場所を指定してください。（${reason}）`,
    en: `${folder} cannot be written to. Name a place that can be. (${reason})`,
  }),
  insideDataFolder: (folder: string): Text => ({
    ja: `${folder} はデータフォルダーの中にあり、データフォルダーと一緒に失われます。別のディスクなど、外の場所を指定してください。`,
    en: `${folder} is inside the data folder, and would be lost with it. Name a place outside, best on another disk.`,
  }),
  notEmpty: (folder: string): Text => ({
    ja: `${folder} は空ではありません。控えごとに新しいフォルダーを指定してください。`,
    en: `${folder} is not empty. Name a new folder for each backup.`,
  }),
  noBackup: (folder: string): Text => ({
    ja: `${folder} に控え（backup.json）がありません。控えの取得が途中で終わったフォルダーかもしれません。別の控えを指定してください。`,
    en: `There is no whole backup (backup.json) in ${folder}; it may have been cut short. Name another one.`,
  }),
  cutShort: (folder: string): Text => ({
    ja: `${folder} は、取得が途中で止まった控えのようです（log.db を読めず、backup.json もありません）。この控えは使えません。別の控えを使うか、zesei backup で新しいフォルダーに取り直してください。`,
    en: `${folder} looks like a backup that was cut short: its log.db cannot be read, and there is no backup.json. It is of no use; use another one, or take a new one with zesei backup.`,
  }),
  manifestNotReadable: (folder: string): Text => ({
    ja: `${folder} の backup.json を読み取れません。壊れているか、より新しい版の Zesei が書いたものです。`,
    en: `The backup.json in ${folder} cannot be read: it is damaged, or a later release wrote it.`,
  }),
  fileMissing: (file: string): Text => ({
    ja: `控えのファイル ${file} がありません。鍵を別に保管しているときは --keys <ファイル> で指定してください。`,
    en: `The file ${file} of the backup is missing. If the keys are kept elsewhere, name them: --keys <file>.`,
  }),
  fileChanged: (file: string): Text => ({
    ja: `控えのファイル ${file} は、取ったときと内容が違います。何も戻していません。別の控えを使ってください。`,
    en: `The file ${file} of the backup is not as it was taken. Nothing was restored; use another backup.`,
  }),
  folderInUse: (folder: string): Text => ({
    ja: `データフォルダー ${folder} にはすでに何かがあります。何も変えていません。空のフォルダーを ZESEI_DATA に指定してください。`,
    en: `There is something in the data folder ${folder} already; nothing was changed. Set ZESEI_DATA to an empty folder.`,
  }),
  restoreUnfinished: {
    ja: 'このデータフォルダーでは、控えからの復元が途中で止まっています。zesei restore をもう一度実行してください。',
    en: 'A restore into this data folder was cut short. Run zesei restore again.',
  },
  asTaken: {
    ja: '記録は、控えを取ったときのままです。',
    en: 'The log is as it was when the backup was taken.',
  },
  notAsTaken: {
    ja: '✗ 記録が、控えを取ったときと違います（backup.json と一致しません）。',
    en: '✗ The log is not as it was when the backup was taken (backup.json says otherwise).',
  },
} as const;
