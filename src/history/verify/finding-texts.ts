import type { Text } from '../../platform/language';

/**
 * What may be wrong with a log, and what is said of it. `detail` is what stands there instead: a
 * revision, or the name of a member.
 */
const FINDING_TEXTS = {
  'stream-unknown': () => ({
    ja: 'この記録にあるはずのないストリーム名です。',
    en: 'no stream of this log has such a name.',
  }),
  'revision-missing': (detail) => ({
    ja: `ここにあるべき事実がありません（次にあるのは revision ${detail}）。`,
    en: `the event that belongs here is missing (revision ${detail} stands next).`,
  }),
  'revision-out-of-turn': (detail) => ({
    ja: `ここに revision ${detail} があります。重複しているか、順序が入れ替わっています。`,
    en: `revision ${detail} stands here: it is doubled, or out of its order.`,
  }),
  'revision-invalid': (detail) => ({
    ja: `ここに revision として正しくない値（${detail}）があります。`,
    en: `what stands here is no revision: ${detail}.`,
  }),
  'position-not-increasing': (detail) => ({
    ja: `全体の順序を示す位置（${detail}）が、前の事実より後になっていません。`,
    en: `its position (${detail}) does not come after that of the event before it in the log.`,
  }),
  'id-invalid': () => ({ ja: 'ID が UUID ではありません。', en: 'its id is no UUID.' }),
  'id-repeated': () => ({
    ja: 'ID が同じストリームの別の事実と重複しています。',
    en: 'another event of the stream has the same id.',
  }),
  'type-invalid': () => ({
    ja: '事実の種類の名前が正しくありません。',
    en: 'its type is not the name of a fact.',
  }),
  'not-json': (detail) => ({
    ja: `${detail} が壊れていて、JSON のオブジェクトとして読めません。`,
    en: `its ${detail} is damaged: not readable as a JSON object.`,
  }),
  'not-canonical': (detail) => ({
    ja: `${detail} が書き換えられています（保存時の正規形と異なります）。`,
    en: `its ${detail} was changed: not in the canonical form in which it is stored.`,
  }),
  'envelope-incomplete': (detail) => ({
    ja: `metadata に正しい ${detail} がありません。`,
    en: `its metadata has no proper ${detail}.`,
  }),
  'envelope-unknown-member': (detail) => ({
    ja: `metadata に、あるはずのない項目 ${detail} があります。`,
    en: `its metadata has a member that does not belong there: ${detail}.`,
  }),
  'at-invalid': () => ({
    ja: '記録日時（at）が実在する日時ではありません。',
    en: 'the time of its recording (at) is no real instant.',
  }),
  'at-before-previous': () => ({
    ja: '記録日時（at）が、前の事実より早くなっています。',
    en: 'the time of its recording (at) is earlier than that of the event before it.',
  }),
  'previous-differs': () => ({
    ja: '前の事実につながっていません（previous が前の digest と異なります）。',
    en: 'it does not follow from the event before it (previous is not the digest of that one).',
  }),
  'digest-differs': () => ({
    ja: '内容が digest と一致しません。書き換えられています。',
    en: 'its content does not have its digest: it was changed.',
  }),
  'recorded-stream-missing': () => ({
    ja: 'ここまであったはずのストリームが、丸ごとなくなっています。',
    en: 'the stream reached up to here and is missing as a whole.',
  }),
  'recorded-head-missing': () => ({
    ja: 'あったはずの事実がありません。末尾が失われています。',
    en: 'there was an event here, and it is missing: the end of the stream is lost.',
  }),
  'recorded-head-differs': () => ({
    ja: '以前に確認された事実とは別のものになっています（一覧に記録済みの digest と異なります）。',
    en: 'it is not the event that was seen here before (another digest was recorded).',
  }),
  'recorded-head-moved': (detail) => ({
    ja: `全体の順序の中での位置が変わっています（記録済みの位置は ${detail}）。`,
    en: `its place in the order of the log has changed (it was recorded at ${detail}).`,
  }),
} as const satisfies Record<string, (detail: string) => Text>;

/** What kind of thing is wrong. */
export type FindingCode = keyof typeof FINDING_TEXTS;

/** Whether a missing last event, or a missing stream, would have shown. */
export const ENDS_TEXTS: Readonly<Record<'held' | 'unknown', Text>> = {
  held: {
    ja: '各ストリームの末尾を、一覧に記録済みの末尾と照合しました。',
    en: 'The ends of the streams were held against those recorded.',
  },
  unknown: {
    ja: '記録済みの末尾がないため、最後の事実やストリームが丸ごと欠けていないかは分かりません。',
    en: 'No ends are recorded: whether last events or whole streams are missing cannot be known.',
  },
};

const LONGEST_QUOTE = 100;

/** Control characters are written out: a forged name must not command the terminal it is shown on. */
function printable(text: string): string {
  const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return quote.replaceAll(
    /\p{C}/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`,
  );
}

/** What is said of a finding, after the stream and the revision that it names. */
export function findingText(
  code: FindingCode,
  stream: string,
  revision: number,
  detail: string,
): Text {
  const { ja, en } = FINDING_TEXTS[code](printable(detail));
  const place = `${printable(stream)} revision ${revision}`;
  return { ja: `${place}：${ja}`, en: `${place}: ${en}` };
}
