import { City } from '../city/city';
import { aCase, ACCEPTS, plan, REPORT, triage, TYPED } from '../city/life';
import type { Answer } from '../city/staff';

const problem = ({ status, body }: Answer) => ({
  status,
  type: body.type.replace('urn:zesei:problem:', ''),
  rules: body.rules?.map(({ name }) => name),
});

describe('Why a command is refused', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('400: what is malformed, unknown, too long, blank or no day, field by field', async () => {
    const reporter = await city.staff('shimin-kakariin');
    const answer = await reporter.send('POST', '/api/cases', {
      ...REPORT,
      whatHappened: ' \n ',
      noticedOn: '2026-02-30',
      touches: { personalData: 'maybe', money: 'no' },
      title: '題名は尋ねません',
      containment: { what: 'あ'.repeat(2_001), doneOn: null },
    });

    expect(problem(answer)).toMatchObject({ status: 400, type: 'invalid-request' });
    const pointers = (answer.body.errors as { pointer: string }[]).map(({ pointer }) => pointer);
    expect(pointers.sort()).toEqual([
      '/containment/doneOn',
      '/containment/what',
      '/noticedOn',
      '/title',
      '/touches/injury',
      '/touches/personalData',
      '/whatHappened',
    ]);
  });

  it.each([
    ['a control character', 'a\u0000b'],
    ['half of a character', 'a\ud800b'],
    ['nothing but blanks', '　　'],
  ])('400: %s in a text', async (_what, text) => {
    const reporter = await city.staff('shimin-kakariin');
    const answer = await reporter.send('POST', '/api/cases', { ...REPORT, whatHappened: text });
    expect(problem(answer)).toMatchObject({ status: 400, type: 'invalid-request' });
  });

  it('400: a section that does not exist; 422: a unit that is no section', async () => {
    const reporter = await city.staff('shimin-kakariin');
    const report = (receivingUnit: string) =>
      reporter.send('POST', '/api/cases', { ...REPORT, receivingUnit });
    expect(problem(await report('no-such-unit'))).toMatchObject({ status: 400 });
    expect(problem(await report('shimin-bunka'))).toMatchObject({
      status: 422,
      rules: ['receivingUnitIsASection'],
    });
  });

  it('400: every message is there in both languages', async () => {
    const reporter = await city.staff('shimin-kakariin');
    const wrong = { ...REPORT, whatHappened: ' ', noticedOn: '2026-02-30' };
    for (const language of ['ja', 'en']) {
      const headers = { 'Accept-Language': language };
      const answer = await reporter.send('POST', '/api/cases', wrong, headers);
      const messages = (answer.body.errors as { messages: string[] }[]).flatMap(
        (one) => one.messages,
      );
      expect(messages).toHaveLength(2);
      expect(messages.join()).toContain(
        language === 'ja' ? '暦にある日付' : 'a day of the calendar',
      );
    }
  });

  it('400: what is counted as too long at the edge is too long for the log too', async () => {
    const reporter = await city.staff('shimin-kakariin');
    const report = (whatHappened: string) =>
      reporter.send('POST', '/api/cases', { ...REPORT, whatHappened });
    expect((await report('❤️'.repeat(5_000))).status).toBe(201);
    expect(problem(await report('❤️'.repeat(5_001)))).toMatchObject({ status: 400 });
    expect((await report('𠮷'.repeat(10_000))).status).toBe(201);
  });

  it.each([
    '2026-W15-1T09:00:00Z',
    '2026-097T09:00:00Z',
    '2026-04-06T09Z',
    '2026-02-30T09:00:00Z',
    '20260406T090000Z',
    '2026-04-06T09:00:00',
    'yesterday',
  ])('400: an instant that not everybody reads alike: %s', async (at) => {
    const { body } = await aCase(city, 'reported');
    const reporter = await city.staff('shimin-kakariin');
    for (const path of [`/api/cases/${body.id}`, '/api/cases', '/api/reports/occurrences'])
      expect(problem(await reporter.get(`${path}?at=${encodeURIComponent(at)}`))).toMatchObject({
        status: 400,
      });
  });

  it('401: nobody is signed in', async () => {
    const response = await fetch(`${city.server.url}/api/cases`, { method: 'POST' });
    expect(response.status).toBe(401);
  });

  it('404: there is no such case, or none that this person may see', async () => {
    const { body } = await aCase(city, 'accepted');
    const outsider = await city.staff('kensho-kenmu');
    const missing = '00000000-0000-8000-8000-000000000000';
    for (const id of [missing, 'no-id', body.id]) {
      expect(problem(await outsider.command(id, 'accept'))).toMatchObject({ status: 404 });
      expect(problem(await outsider.get(`/api/cases/${id}`))).toMatchObject({ status: 404 });
      expect(problem(await outsider.get(`/api/cases/${id}/history`))).toMatchObject({
        status: 404,
      });
    }
  });

  it('403: only the summary is open to this person, once it was classified', async () => {
    const { body } = await aCase(city, 'triaged');
    const outsider = await city.staff('kensho-kenmu');
    expect(problem(await outsider.command(body.id, 'accept'))).toMatchObject({
      status: 403,
      type: 'summary-only',
    });
    expect((await outsider.get(`/api/cases/${body.id}`)).status).toBe(404);
  });

  it('412: it changed since it was read', async () => {
    const { body } = await aCase(city, 'accepted');
    const promoter = await city.staff('shimin-suishin');
    const stale = await promoter.command(body.id, 'triage', triage(city), { 'If-Match': '"0"' });
    expect(problem(stale)).toMatchObject({ status: 412, type: 'precondition-failed' });
    const fresh = await promoter.command(body.id, 'triage', triage(city), {
      'If-Match': `"${body.revision}"`,
    });
    expect(fresh.status).toBe(200);
  });

  it('409 before 403: the state does not allow it, whoever asks', async () => {
    const { body } = await aCase(city, 'reported');
    const secretary = await city.staff('kikaku-jimukyoku');
    expect(problem(await secretary.command(body.id, 'triage', triage(city)))).toMatchObject({
      status: 409,
      type: 'not-possible-in-this-state',
    });
  });

  it('403 before 428 and 422: the wrong person is told the rules about persons only', async () => {
    const { body } = await aCase(city, 'consulted');
    const author = await city.staff('shimin-tantou');
    expect(problem(await author.command(body.id, 'decide-plan', {}))).toEqual({
      status: 403,
      type: 'forbidden-by-rules',
      rules: ['decidesInTurnOrInAbsence', 'deciderIsNeitherAuthorNorActionOwner'],
    });
  });

  it('428: nothing is said about what is signed', async () => {
    const { body } = await aCase(city, 'consulted');
    const head = await city.staff('shimin-kacho');
    expect(problem(await head.command(body.id, 'decide-plan', ACCEPTS))).toMatchObject({
      status: 428,
      type: 'signature-missing',
    });
  });

  it('422: what is signed is not what stands now, or a cause is not accepted', async () => {
    const { body } = await aCase(city, 'consulted');
    const head = await city.staff('shimin-kacho');
    const [shown, ...rest] = await head.signs(body.id, 'decide-plan');
    const changed = { revision: shown?.revision ?? 0, digest: `sha256-1:${'0'.repeat(64)}` };
    const wrong = await head.command(body.id, 'decide-plan', { signs: [changed, ...rest] });
    expect(problem(wrong)).toMatchObject({
      status: 422,
      rules: ['acceptsEachCauseThatIsNotVerified', 'signsWhatStandsNow'],
    });
  });

  it('422: the password was given too long ago, until it is given again', async () => {
    const { body } = await aCase(city, 'consulted');
    const head = await city.staff('shimin-kacho');
    city.now = new Date(city.now.getTime() + 16 * 60_000);
    expect(problem(await head.sign(body.id, 'decide-plan', ACCEPTS))).toMatchObject({
      status: 422,
      rules: ['authenticatedRecently'],
    });
    await head.send('POST', '/api/session/confirmation', { password: 'kaihatsu-yo-no-aikotoba' });
    expect((await head.sign(body.id, 'decide-plan', ACCEPTS)).status).toBe(200);
  });

  it('422: the plan names a cause that was not recorded, and someone who is not on the staff', async () => {
    const { body } = await aCase(city, 'analysed');
    const handler = await city.staff('shimin-tantou');
    const [action] = plan(city).actions;
    const wrong = { ...plan(city), actions: [{ ...action, owner: 'p-9999', removes: ['c9'] }] };
    expect(problem(await handler.sign(body.id, 'submit-plan', wrong))).toMatchObject({
      status: 422,
      rules: ['actionsRemoveKnownCauses', 'actionOwnersAreOnStaff'],
    });
  });

  it('422: someone names a post that they do not hold', async () => {
    const { body } = await aCase(city, 'reported');
    const promoter = await city.staff('shimin-suishin');
    const answer = await promoter.command(body.id, 'accept', { as: 'shimin-kacho' });
    expect(problem(answer)).toMatchObject({ status: 422, type: 'post-not-held' });
  });

  it('speaks English to who asks for it', async () => {
    const { body } = await aCase(city, 'reported');
    const reporter = await city.staff('shimin-kakariin');
    const answer = await reporter.command(body.id, 'accept', {}, { 'Accept-Language': 'en' });
    expect(answer.body.rules[0]?.message).toContain('promoter');
    expect(answer.body.title).toBe('The rules do not let you do this');
  });

  it('is not told apart by a text that could not be sealed', async () => {
    const reporter = await city.staff('shimin-kakariin');
    const emoji = await reporter.send('POST', '/api/cases', {
      ...REPORT,
      whatHappened: `${TYPED.whatHappened}\n👨‍👩‍👧‍👦 葛󠄀城市 𠮷野家`,
    });
    expect(emoji.status).toBe(201);
  });
});

describe('Someone with two posts', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('has to say as which, where both fit, and need not where one fits', async () => {
    const both = await city.staff('kensho-kenmu');
    const report = { ...REPORT, receivingUnit: 'doro' };
    const ambiguous = await both.send('POST', '/api/cases', report);
    expect(problem(ambiguous)).toMatchObject({ status: 422, type: 'post-ambiguous' });

    const reported = await both.send('POST', '/api/cases', { ...report, as: 'doro-kacho' });
    expect(reported.status).toBe(201);
    const accepted = await both.command(reported.body.id, 'accept');
    expect(accepted.status).toBe(200);
    const { body } = await both.get(`/api/cases/${reported.body.id}/history`);
    const facts = body.facts as { type: string; by: { post?: string } }[];
    expect(facts.find(({ type }) => type === 'CaseAccepted')?.by.post).toBe('doro-kacho');
  });
});
