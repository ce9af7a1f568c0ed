import type { Text } from '../../../platform/language';

/** What the narrator says of 水平展開. */
export const deploymentTexts = {
  title: { ja: '水平展開', en: 'Horizontal deployment' },
  asks: {
    ja: 'が、福祉政策課と環境政策課に、同じおそれがないか照会する。すべての回答がそろうまで、案件は完了できない',
    en: 'asks two other sections whether it concerns them too (福祉政策課, 環境政策課). Until both have answered the case cannot be closed',
  },
  answers: { ja: '水平展開への回答', en: 'The answers' },
  applies: { ja: 'が「該当する」と答える：', en: 'answers that it applies:' },
  doesNotApply: { ja: 'が「該当しない」と答える：', en: 'answers that it does not apply:' },
  opens: {
    ja: '該当する課に、この案件につながる新しい案件が自動的に登録された。この先は福祉政策課の仕事で、この話では追わない。',
    en: 'A case linked to this one has opened by itself where it applies. What that section does with it is left out here',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What the asked sections type. All of it is invented. */
export const deploymentTyped = {
  applies: {
    ja: '当課の受給証明書も一括発行の画面を使い、世帯の記載が初期値になっている。当課で是正する。',
    en: 'Our certificates come from a screen of the same kind, which begins with printing the household. We shall correct it.',
  },
  doesNotApply: {
    ja: '当課は、記載事項の省略を求められる証明書を交付していない。',
    en: 'We issue no certificate of which an item may be left out.',
  },
} as const satisfies Readonly<Record<string, Text>>;
