import type { Text } from '../../../platform/language';

/** What the narrator says of the scenes. */
export const sceneTexts = {
  report: { ja: '報告と応急処置', en: 'Report and containment' },
  reports: {
    ja: 'が、この市民の声を案件として、すぐにしたことと合わせて報告する（2分で書ける4つの問いだけ）：',
    en: 'reports a case from this voice, with what was done at once (four questions, two minutes):',
  },
  suspected: {
    ja: '個人情報に関わるので「重大のおそれ」が付いた。区分決定は事務局が行う。',
    en: 'It touches personal data, so it is marked as possibly serious: the secretariat will triage it.',
  },
  repeat: {
    ja: '送信ボタンを二度押してしまったが、同じ Idempotency-Key の二度目には一度目と同じ答えが返り、案件は増えない。',
    en: 'The button was pressed twice. The same Idempotency-Key gets the same answer, and no second case.',
  },
  acceptance: { ja: '受領', en: 'Acceptance' },
  accepts: { ja: 'が受領する', en: 'accepts the case for the section' },
  triage: { ja: '区分決定', en: 'Triage' },
  triesToTriage: {
    ja: 'が区分を決めようとする',
    en: 'tries to triage it',
  },
  triages: {
    ja: 'が区分を決める：不適合・通常。漏えいはないと確かめた。担当者は 試行 三郎。共有用要旨：',
    en: 'triages it: nonconformity, ordinary; no leak. The handler is 試行 三郎. The summary for other sections:',
  },
  causes: { ja: '原因分析', en: 'Analysis of causes' },
  recordsCauses: {
    ja: 'がなぜなぜ分析で原因を二つ記録する（c1 検証済、c2 推定）：',
    en: 'records two causes by five whys (c1 verified, c2 presumed):',
  },
  firstPlan: { ja: '計画の起案（1回目）', en: 'The plan, first round' },
  submitsPlan: {
    ja: 'が、処置二つと効果の判定基準を起案し、署名する：',
    en: 'drafts two actions and the criterion of effect, and signs:',
  },
  route: { ja: '回議：承認と合議', en: 'The route of approval: endorsed and consulted' },
  endorses: { ja: 'が計画を承認する', en: 'endorses the plan' },
  consultsWithOpinion: {
    ja: 'が合議に「意見付き同意」と答える：',
    en: 'agrees, with an opinion:',
  },
  disagrees: {
    ja: 'が合議に「不同意」と答える。拒否権はなく、決裁者が理由を付けて決めるか差し戻す：',
    en: 'disagrees. That is no veto: the decider decides with a reason, or returns it:',
  },
  wrongApprover: { ja: '決裁できない人', en: 'Someone who may not approve' },
  triesToDecide: { ja: 'が決裁しようとする', en: 'tries to approve the plan' },
  returns: { ja: '差戻し', en: 'Returned' },
  returnsPlan: { ja: 'が理由を付けて差し戻す：', en: 'returns the plan, with the reason:' },
  secondPlan: { ja: '計画の起案（2回目）', en: 'The plan, second round' },
  improvesPlan: {
    ja: 'が判定基準を改めて起案し直す：',
    en: 'submits it again with a better criterion:',
  },
  decision: { ja: '決裁', en: 'Decision' },
  decides: {
    ja: 'が、示された内容に署名して決裁する。検証済でない原因 c2 と、不同意のまま決めることに理由を付ける：',
    en: 'signs what is shown and decides; with reasons for the cause c2, not verified, and for deciding over the disagreement:',
  },
  circulation: { ja: '供覧', en: 'Circulation' },
  reads: {
    ja: 'が供覧として読む。これを待って止まるものはない',
    en: 'reads the decided plan; nothing waits for that',
  },
  actions: { ja: '処置の実施と証拠', en: 'Actions and evidence' },
  completes: { ja: 'が処置を終え、証拠を付ける：', en: 'completes an action, with evidence:' },
  confirmation: { ja: '実施確認', en: 'Implementation confirmed' },
  confirms: {
    ja: 'が、二つの処置が実施されたことを証拠で確認し、署名する',
    en: 'has seen the evidence of both actions, and signs',
  },
  tooEarly: { ja: '効果確認には早すぎる', en: 'Too early for the effect check' },
  triesToBegin: { ja: 'が効果確認を始めようとする', en: 'tries to begin the effect check' },
  timePasses: {
    ja: '計画で決めた日まで、時間が過ぎる…',
    en: 'Time passes, until the day that the plan has fixed…',
  },
  effect: { ja: '効果確認', en: 'Effect check' },
  begins: { ja: 'が効果確認を始める', en: 'begins the effect check' },
  triesToJudge: { ja: 'が自分で効果を判定しようとする', en: 'tries to judge the effect' },
  judgesIneffective: {
    ja: 'が、判定基準に照らして「効果なし」と判定し、原因分析に戻すことに署名する：',
    en: 'holds it against the criterion, judges it ineffective, sends it back to the causes, and signs:',
  },
  judges: {
    ja: 'が「効果あり」と判定し、署名する。判定基準に照らした結果：',
    en: 'holds it against the criterion, judges it effective, and signs:',
  },
  closure: { ja: '完了', en: 'Closure' },
  requests: { ja: 'が完了を申請する', en: 'puts the case up for closing' },
  closes: { ja: 'が完了を承認し、署名する', en: 'approves the closure, and signs' },
} as const satisfies Readonly<Record<string, Text>>;

/** The moments that are looked back at. */
export const momentTexts = {
  accepted: { ja: '受領した直後', en: 'Just after acceptance' },
  inApproval: { ja: '1回目の計画が回っているとき', en: 'While the first plan was in approval' },
  decided: { ja: '決裁の直後', en: 'Just after the decision' },
  ineffective: { ja: '「効果なし」の判定の直後', en: 'Just after it was judged ineffective' },
} as const satisfies Readonly<Record<string, Text>>;
