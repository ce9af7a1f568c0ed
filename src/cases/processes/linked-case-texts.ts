/**
 * What a case says that nobody reported: it names the case that opened it, and copies nothing of
 * it. The record is kept in the city's language.
 */
export const LINKED_CASE_TEXTS = {
  horizontalDeployment: (first: string) =>
    `${first} の水平展開の照会に「該当する」と回答したため、自動的に登録されました。自課の状況を確認し、必要な処置をとってください。`,
  urgentCheck: (first: string) =>
    `${first} の緊急点検に「該当する」と回答したため、自動的に登録されました。自課の状況を確認し、必要な処置をとってください。`,
  materialised: (first: string) =>
    `${first} の予防処置で防ごうとした事象が起きた（顕在化した）ため、自動的に登録されました。起きたことを確認し、必要な処置をとってください。`,
} as const;
