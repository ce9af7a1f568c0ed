import type { City } from './city';
import type { Answer } from './staff';

/** The texts that people type in the life below; none of them may stand in the log. */
export const TYPED = {
  whatHappened: '窓口で別の世帯の続柄が印字された証明書をお渡しした。',
  containment: '誤った証明書を回収し、正しいものをお渡しした。',
  sharedSummary: '証明書の続柄の印字誤り',
  directCause: '印字前の画面で世帯を取り違えた。',
  directCauseHow: '同じ操作を窓口で再現して確かめた。',
  escape: 'お渡しする前に二人で照らし合わせる決まりが無かった。',
  rootCause: '確認する項目が手順書に書かれていない。',
  reason: '現場の聞き取りと記録が一致しているため。',
  procedure: '手順書に続柄の確認を加える。',
  training: '係の全員に新しい手順を説明する。',
  criterion: '三か月のあいだ同じ誤りが一件も起きないこと。',
  measure: '窓口の誤交付記録の件数',
  returned: '処置の期限が遅すぎます。前倒ししてください。',
  evidence: '改訂した手順書の写し（窓口係の綴り）',
  measured: '四百二十件の交付のうち誤りは無かった。',
} as const;

export const REPORT = {
  whatHappened: TYPED.whatHappened,
  foundHow: 'ourselves',
  receivingUnit: 'shimin',
  touches: { personalData: 'no', money: 'no', injury: 'no' },
} as const;

export const triage = (city: City) => ({
  kind: 'nonconformity',
  severity: 'ordinary',
  impact: { people: 'one', money: 'none', personalData: 'none', leak: 'none', likelihood: 'rare' },
  handler: 'p-0003',
  planDueOn: city.day(14),
  sharedSummary: TYPED.sharedSummary,
});

export const CAUSES = {
  method: 'fiveWhys',
  causes: [
    {
      text: TYPED.directCause,
      code: 'people.attention',
      level: 'direct',
      standing: 'verified',
      how: TYPED.directCauseHow,
    },
    { text: TYPED.rootCause, code: 'workAndTools.procedure', level: 'root', standing: 'presumed' },
  ],
  escape: TYPED.escape,
} as const;

/** A plan with an action of the handler's and one of the subsection head's. */
export const plan = (city: City) => ({
  actions: [
    {
      text: TYPED.procedure,
      owner: 'p-0003',
      dueOn: city.day(25),
      removes: ['c2'],
      revisesProcedure: false,
    },
    {
      text: TYPED.training,
      owner: 'p-0004',
      dueOn: city.day(32),
      removes: ['c1'],
      revisesProcedure: false,
    },
  ],
  criterion: TYPED.criterion,
  measure: TYPED.measure,
  effectCheckOn: city.day(120),
});

export const ACCEPTS = { acceptsCauses: [{ id: 'c2', reason: TYPED.reason }] } as const;

/** The stages of the life, in order; each is reached by what stands under its name. */
const STAGES = {
  reported: async (city: City) => {
    const reporter = await city.staff('shimin-kakariin');
    return reporter.send('POST', '/api/cases', REPORT);
  },
  accepted: async (city: City, id: string) =>
    (await city.staff('shimin-suishin')).command(id, 'accept'),
  contained: async (city: City, id: string) =>
    (await city.staff('shimin-suishin')).command(id, 'record-containment', {
      what: TYPED.containment,
      doneOn: city.day(),
    }),
  triaged: async (city: City, id: string) =>
    (await city.staff('shimin-suishin')).command(id, 'triage', triage(city)),
  analysed: async (city: City, id: string) =>
    (await city.staff('shimin-tantou')).command(id, 'record-causes', CAUSES),
  planned: async (city: City, id: string) =>
    (await city.staff('shimin-tantou')).sign(id, 'submit-plan', plan(city)),
  endorsed: async (city: City, id: string) =>
    (await city.staff('shimin-kakaricho')).sign(id, 'endorse-plan'),
  consulted: async (city: City, id: string) =>
    (await city.staff('kikaku-kacho')).sign(id, 'consult-on-plan', { answer: 'agree' }),
  decided: async (city: City, id: string) =>
    (await city.staff('shimin-kacho')).sign(id, 'decide-plan', ACCEPTS),
  firstDone: async (city: City, id: string) =>
    (await city.staff('shimin-tantou')).command(id, 'complete-action', {
      action: 'a1',
      doneOn: city.day(),
      evidence: [TYPED.evidence],
    }),
  allDone: async (city: City, id: string) =>
    (await city.staff('shimin-kakaricho')).command(id, 'complete-action', {
      action: 'a2',
      doneOn: city.day(),
      evidence: [TYPED.evidence],
    }),
  confirmed: async (city: City, id: string) =>
    (await city.staff('shimin-kacho')).sign(id, 'confirm-implementation'),
  checking: async (city: City, id: string) => {
    city.pass(120);
    return (await city.staff('shimin-tantou')).command(id, 'begin-effect-check');
  },
  judged: async (city: City, id: string) =>
    (await city.staff('kankyo-kansa')).sign(id, 'judge-effect', {
      outcome: 'effective',
      measured: TYPED.measured,
      transactions: 420,
    }),
  triageConfirmed: async (city: City, id: string) =>
    (await city.staff('kikaku-jimukyoku')).command(id, 'confirm-triage'),
  requested: async (city: City, id: string) =>
    (await city.staff('shimin-tantou')).command(id, 'request-closure'),
  closed: async (city: City, id: string) =>
    (await city.staff('shimin-kacho')).sign(id, 'approve-closure'),
};
export type Stage = keyof typeof STAGES;
export const STAGE_NAMES = Object.keys(STAGES) as Stage[];

/** A new case, brought as far as the stage; the answer to the command that reached it. */
export async function aCase(city: City, stage: Stage): Promise<Answer> {
  const reported = await reach(city, 'reported', '');
  return stage === 'reported' ? reported : goOn(city, reported.body.id, 'accepted', stage);
}

/** Brings a case through these stages, from the one to the other; the answer that reached the last. */
export async function goOn(city: City, id: string, from: Stage, to: Stage): Promise<Answer> {
  let answer: Answer | undefined;
  for (const name of STAGE_NAMES.slice(STAGE_NAMES.indexOf(from), STAGE_NAMES.indexOf(to) + 1))
    answer = await reach(city, name, id);
  if (answer === undefined) throw new Error(`${to} comes before ${from}`);
  return answer;
}

async function reach(city: City, stage: Stage, id: string): Promise<Answer> {
  const answer = await STAGES[stage](city, id);
  if (answer.status >= 300) throw new Error(`${stage}: ${JSON.stringify(answer.body)}`);
  return answer;
}
