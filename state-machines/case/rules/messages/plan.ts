import type { SomeMessages } from './message';

/** What is wrong with causes, plan or approval, and how to mend it. */
export const plan = {
  causeCodesAreInTheRuleset: {
    ja: '原因の分類は、今の要領にあるものを選んでください。',
    en: 'Choose cause codes that are in the ruleset.',
  },
  causesHaveIdsOfTheirOwn: {
    ja: '同じ番号の原因が二つあります。番号を分けてください。',
    en: 'Two causes have the same id. Give each its own.',
  },
  findsARootCauseAndWhyItEscaped: {
    ja: '軽微な区分でなければ、根本原因を一つ以上と、なぜ気付けなかったか（潜在的不適合では不要）を書いてください。分からないときは、根本原因を「推定」か「特定不能」で書けます。',
    en: 'Unless the kind is a light one, name at least one root cause and, of what has happened, why it escaped notice. A root cause may be presumed or undeterminable.',
  },
  saysHowACauseWasVerified: {
    ja: '「検証済」の原因には、どう確かめたか（測定・観察・再現）を書いてください。確かめていなければ「推定」にしてください。',
    en: 'Say of each verified cause how it was verified: measured, observed or reproduced. Call it presumed if it was not.',
  },
  isTheNextRound: {
    ja: '計画の回数が合いません。画面を読み直して、もう一度提出してください。',
    en: 'This is not the next round of the plan. Reload and submit again.',
  },
  actionsHaveIdsOfTheirOwn: {
    ja: '同じ番号の処置が二つあります。番号を分けてください。',
    en: 'Two actions have the same id. Give each its own.',
  },
  endedActionsAreKept: {
    ja: '完了または中止した処置は、番号と実施責任者を変えずに計画に残してください。',
    en: 'Keep the actions that were completed or cancelled in the plan, with their ids and owners.',
  },
  actionsRemoveKnownCauses: {
    ja: 'それぞれの処置に、取り除く原因を、記録された原因の中から選んでください。',
    en: 'Choose for each action which of the recorded causes it removes.',
  },
  actionOwnersAreOnStaff: {
    ja: '処置の実施責任者は、在職中の職員から選んでください。',
    en: 'Choose owners of actions who are on the staff.',
  },
  actionsAreDueFromTodayOn: {
    ja: '処置の期限は今日以降の日付にしてください。',
    en: 'Actions must be due today or later.',
  },
  saysHowTheEffectIsJudged: {
    ja: '判定基準・測り方・効果確認の時期を書いてください。省けるのは、決裁された計画を変更するときだけです。',
    en: 'Say the criterion, how it is measured, and when the effect is checked. Only a change of a decided plan may leave them as decided.',
  },
  changesHowTheEffectIsJudged: {
    ja: '判定基準・測り方・効果確認の日のうち、変えるものを指定してください。',
    en: 'Say what changes: the criterion, how it is measured, or the day of the effect check.',
  },
  effectIsCheckedInTime: {
    ja: '効果確認は、最後の処置の期限から要領の定める期間（標準12か月）以内にしてください。それより後にするときは、決裁の後に期限の延長を申し出て、事務局長の決定を受けてください。',
    en: 'Check the effect within the time that the ruleset allows after the last action is due (12 months by default). For a later day ask, after the decision, for an extension; the head of the secretariat decides.',
  },
  effectIsCheckedAfterTheLastAction: {
    ja: '効果確認の日は、今日以降で、最後の処置の期限以降にしてください。',
    en: 'Check the effect today or later, and on or after the day on which the last action is due.',
  },
  criterionIsStillTheAuthors: {
    ja: '処置が一つでも完了した後は、判定基準・測り方・効果確認の時期を起案に含めず、決裁どおりとしてください。変えるときは品質管理責任者に依頼してください。',
    en: 'Once an action is completed, leave criterion, measure and effect check out of the plan: they stand as decided. Only the quality manager changes them. Ask there.',
  },
  followsTheRouteOfTheRuleset: {
    ja: '決裁経路が要領と合わないか、決裁できる人がいません。事務局に連絡してください。',
    en: 'The route of approval does not follow the ruleset, or nobody is there to decide. Tell the secretariat.',
  },
  endorsesTheStepInTurn: {
    ja: 'この段階は、いま承認する番ではありません。画面を読み直してください。',
    en: "It is not this step's turn to endorse. Reload and look at the route of approval.",
  },
  isConsultedInTurn: {
    ja: 'この段階は、いま合議に答える番ではありません。画面を読み直してください。',
    en: "It is not this step's turn to be consulted. Reload and look at the route of approval.",
  },
  givesAReasonForDisagreeing: {
    ja: '意見付き同意と不同意には、意見を書いてください。',
    en: 'Write an opinion where you disagree, or agree with one.',
  },
  decidesTheStepInTurn: {
    ja: 'この段階は、いま決裁の番ではありません。画面を読み直してください。',
    en: "It is not this step's turn to decide. Reload and look at the route of approval.",
  },
  isDecidedInPersonOrInRecordedAbsence: {
    ja: '代決は、決裁者の不在が記録されている間に、要領で定めた職の人だけができます。自分の起案、不同意が残るもの、急ぎでない重大・重要・異例なものは、代決できません。決裁者の戻りを待つか、急ぐときは急ぎとして代決してください。',
    en: "In the decider's place one decides only while their absence is on record and from the post that the ruleset names; never one's own draft, over a disagreement, or what is serious or important and not urgent. Wait for the decider, or say that it is urgent, if it is.",
  },
  didNotRecordTheAbsence: {
    ja: '起案者か代決する本人が登録した不在では、代決も段階の省略もできません。その不在を取り消し、不在の本人か、ほかの推進責任者・推進員、事務局、システム管理者に登録し直してもらってください。',
    en: 'By an absence that the author of the plan or whoever stands in recorded, nobody stands in and no step is passed over. Have it ended, and recorded anew by the absent person, or by another responsible officer or promoter, the secretariat or the administrator.',
  },
  decidesOverDisagreementWithReason: {
    ja: '不同意があるときは、それでも決裁する理由を書いてください。ないときは書きません。',
    en: 'Where somebody disagrees, give the reason for deciding all the same; otherwise give none.',
  },
  acceptsEachCauseThatIsNotVerified: {
    ja: '検証済でない原因それぞれについて、それでよいとする理由を書いてください。',
    en: 'Give, for each cause that is not verified, the reason why it is accepted.',
  },
  seriousCausesAreVerifiedOrAcceptedAbove: {
    ja: '重大な案件で検証済の原因が一つもないときは、品質管理責任者が決裁してください。代決はできません。',
    en: 'No cause of this serious case is verified: the quality manager has to decide, not who stands in.',
  },
  returnsFromTheStepInTurn: {
    ja: 'この段階は、いま差し戻せる番ではありません。画面を読み直してください。',
    en: "It is not this step's turn to return the plan. Reload and look at the route of approval.",
  },
  returnsToAnEarlierStep: {
    ja: '差戻し先には、起案者か、省略されていない前の段階を選んでください。',
    en: 'Return it to the author or to an earlier step that was not skipped.',
  },
  raisesToASuperior: {
    ja: '上位決裁の相手には、いまの決裁者より上の職を選んでください。',
    en: "Raise the decision to a post above the present decider's.",
  },
  raisesInTheOwnLineOrToTheTop: {
    ja: '上位決裁の相手には、いまの決裁者の上司の職か、品質管理責任者・品質管理統括者の職を選んでください。',
    en: "Raise the decision to a post above the present decider's in the same line, or to the quality manager or the mayor.",
  },
  raisesToNeitherAuthorNorActionOwner: {
    ja: 'その職の人は、この計画を起案したか、処置の実施責任者なので、決裁できません。さらに上の職を選んでください。',
    en: 'Who holds that post wrote the plan or owns one of its actions, and cannot decide it. Choose a post above that one.',
  },
  skipsAnOpenStep: {
    ja: '省略できるのは、まだ済んでいない決裁以外の段階です。',
    en: 'Only a step that is still open, and not the decision, is skipped.',
  },
  keepsTheStepsThatWereTaken: {
    ja: '経路を改めても、済んだ段階と段階の並びは変えられません。',
    en: 'Resolving the route again keeps its order and the steps that were taken.',
  },
  readsWhatIsToBeRead: {
    ja: 'この段階に、あなたの後閲は求められていません。一覧から選び直してください。',
    en: 'You are not asked to read this step afterwards. Choose from the list.',
  },
  readsAnAbandonment: {
    ja: 'この廃案は、あなたの職が合議を受けた計画のものではないか、確認済みです。',
    en: 'Your post was not consulted on the plan that was abandoned here, or has read it already.',
  },
  readsACirculation: {
    ja: 'この段階は、あなたの職への供覧ではないか、既読です。',
    en: 'This step is not circulated to your post, or was read already.',
  },
} as const satisfies SomeMessages;
