import { away } from '../city/absences';
import { triagedCase } from '../city/case-of';
import type { City } from '../city/city';
import { aCase, ACCEPTS, plan, TYPED } from '../city/life';
import type { Answer } from '../city/staff';
import { receivedVoice, voiceCommand } from '../city/voice-of';

/** What was played, for whoever asks about it. */
export interface Played {
  readonly decided: string;
  readonly voice: string;
  readonly voiceNumber: string;
  /** The draft of another ruleset. */
  readonly draft: object;
  /** A 修正事項 to be confirmed, with what is signed; and another one without. */
  readonly fixes: object;
}

/** Plays a bit of everything that the lists of the API show. The city has its deputy (`withADeputy`). */
export async function playCity(city: City): Promise<Played> {
  const voice = accepted(await receivedVoice(city)).body;
  const told = { on: city.day(), means: 'telephone' };
  accepted(await voiceCommand(city, 'shimin-tantou', voice.id, 'acknowledge', told));
  const decided = (await aCase(city, 'decided')).body.id;
  const promoter = await city.staff('shimin-suishin');
  const owed = { kind: 'urgentCheck', owedBy: { unit: 'fukushi-seisaku' } };
  accepted(await promoter.command(decided, 'raise-obligation', owed));
  const fixes = await threeFixes(city);
  await decidedOnPaperAndUnderAnException(city);
  await decidedInAbsence(city);
  const draft = await proposedRuleset(city);
  const reader = await city.staff('shimin-tantou');
  accepted(await reader.send('POST', '/api/tokens', { name: '月次の集計', expiresInDays: 90 }));
  await city.projected();
  const { number } = accepted(await reader.get(`/api/voices/${voice.id}`)).body;
  return { decided, voice: voice.id, voiceNumber: number ?? '', draft, fixes };
}

/** Three like ones, which suggest a 潜在的不適合. */
async function threeFixes(city: City): Promise<object> {
  const handler = await city.staff('shimin-tantou');
  const head = await city.staff('shimin-kacho');
  const ids: string[] = [];
  for (const later of [0, -7, -14]) {
    const report = { noticedOn: city.day(later) };
    const id = await triagedCase(city, { report, triage: { kind: 'correctionItem' } });
    const fix = { what: '様式の年号の誤りを直した。', doneOn: city.day() };
    accepted(await handler.command(id, 'record-fix', fix));
    ids.push(id);
  }
  const [first = '', second = ''] = ids;
  const signs = await head.signs(first, 'approve-closure');
  return { cases: [{ id: first, signs }, { id: second }] };
}

/** Adopted on paper; carried out and confirmed by the head of the section, for want of another 特例. */
async function decidedOnPaperAndUnderAnException(city: City): Promise<void> {
  const id = await triagedCase(city, { triage: { kind: 'request' } });
  const onPaper = { person: 'p-0005', post: 'shimin-kacho', decidedOn: city.day() };
  const adoption = { decision: 'adopted', reason: TYPED.reason, onPaper };
  accepted(await (await city.staff('shimin-suishin')).sign(id, 'decide-adoption', adoption));
  const { actions, ...criterion } = plan(city);
  const [first] = actions.map((action) => ({ ...action, owner: 'p-0005', removes: [] }));
  const submitted = { ...criterion, actions: [first] };
  accepted(await (await city.staff('shimin-tantou')).sign(id, 'submit-plan', submitted));
  accepted(await (await city.staff('shimin-kakaricho')).sign(id, 'endorse-plan'));
  accepted(await (await city.staff('shimin-fuku-bucho')).sign(id, 'decide-plan'));
  const head = await city.staff('shimin-kacho');
  const completed = { action: 'a1', doneOn: city.day(), evidence: [TYPED.evidence] };
  accepted(await head.command(id, 'complete-action', completed));
  const reason = '小さな課で、ほかに確認できる者がいない。';
  const exception = { rule: 'isNoImplementer', reason };
  accepted(await head.sign(id, 'confirm-implementation', { exception }));
}

/** 代決: the head of the section is away, and the head of the subsection decides. */
async function decidedInAbsence(city: City): Promise<void> {
  const { id } = (await aCase(city, 'analysed')).body;
  const usual = plan(city);
  const actions = usual.actions.map((action) => ({ ...action, owner: 'p-0003' }));
  const standIn = await city.staff('shimin-kakaricho');
  accepted(
    await (await city.staff('shimin-tantou')).sign(id, 'submit-plan', { ...usual, actions }),
  );
  accepted(await standIn.sign(id, 'endorse-plan'));
  const agrees = { answer: 'agree' };
  accepted(await (await city.staff('kikaku-kacho')).sign(id, 'consult-on-plan', agrees));
  await away(city, 'p-0005', city.day(), city.day(2));
  accepted(await standIn.sign(id, 'decide-plan', { ...ACCEPTS, inAbsence: {} }));
}

/** 要領: a second version, proposed and decided. */
async function proposedRuleset(city: City): Promise<object> {
  const secretariat = await city.staff('kikaku-jimukyoku');
  const { body } = accepted(await secretariat.get('/api/rulesets/1'));
  const title = { ja: '是正処置実施要領（案内の改善）', en: 'Procedure, with better guidance' };
  const draft = { ...(body.ruleset as object), version: 2, title };
  const reason = '呼び名を改めるため。';
  const proposal = { ruleset: draft, reason };
  accepted(await secretariat.send('POST', '/api/ruleset-proposals', proposal));
  const manager = await city.staff('kikaku-bucho');
  const { signs } = accepted(await manager.get('/api/ruleset-proposals/0')).body;
  const decision = { inForceFrom: city.day(25), signs };
  accepted(await manager.send('POST', '/api/ruleset-proposals/0/decide', decision));
  return draft;
}

function accepted(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer;
}
