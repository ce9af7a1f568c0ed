import type { Text } from '../../platform/language';

/** What `import-occurrences` says. */
export const importTexts = {
  imported: (years: number, isNew: boolean): Text =>
    isNew
      ? {
          ja: `${years}年度分の発生状況を取り込みました。`,
          en: `The occurrences of ${years} fiscal years were taken over.`,
        }
      : {
          ja: `同じ表（${years}年度分）が取込み済みです。何も変わっていません。`,
          en: `The same table (${years} fiscal years) was there already. Nothing has changed.`,
        },
} as const;
