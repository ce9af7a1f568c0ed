import type { Text } from './fact';

/** What the rules of 消去 say of a case and of a voice alike; each catalogue takes it in under their names. */
export const erasureMessages = {
  didNotProposeTheErasure: {
    ja: '消去には申し出る人と決める人の二人が要ります。申出がないときは推進責任者に、あなたが申し出たときは別の文書主管課長・個人情報保護管理者に依頼してください。',
    en: 'Erasure takes two persons. Where nothing is proposed, ask the responsible officer; where you proposed it, another records manager has to decide.',
  },
  erasesWhatIsRecorded: {
    ja: 'まだ記録されていないものは消去できません。履歴に示された番号で、消去する文章を指定してください。',
    en: 'What is not recorded yet cannot be erased. Name the texts by the revisions that the history shows.',
  },
  erasesWhatWasProposed: {
    ja: '消去するのは、申出のあった文章のすべてで、根拠も同じでなければなりません。違うものを消去するときは、申出からやり直してください。',
    en: 'Erase all the texts that were proposed, on the same ground, and no others. To erase something else, have it proposed anew.',
  },
} as const satisfies Record<string, Text>;
