/**
 * What a case says of a reply that it owed a citizen, once the citizen's voice was recorded. The record
 * is kept in the city's language.
 */
export const handedOverTo = (voice: string): string =>
  `市民の声 ${voice} を受け付けて結び付けたため、回答はその市民の声で行います。`;
