import { invalidAt, problemOf, refusedAs } from '../city/case-of';
import { City } from '../city/city';
import { eventually } from '../city/eventually';
import { aCase, TYPED } from '../city/life';
import { receivedVoice, SAID, signVoice, voiceCommand } from '../city/voice-of';
import { accepted, DECIDES, ONE_TEXT, PROPOSAL, PROPOSES } from './city-with-texts';

jest.setTimeout(120_000);

describe('Erasure takes two persons', () => {
  let city: City;
  const propose = async (login: string, id: string, body: object = ONE_TEXT, headers = {}) =>
    (await city.staff(login)).command(id, 'propose-erasure', body, headers);
  const seen = async (login: string, id: string) =>
    (await (await city.staff(login)).get(`/api/cases/${id}`)).body;
  const reportOf = async (id: string) => {
    const facts = (await seen(PROPOSES, id)).facts as { report: { data: Record<string, unknown> } };
    return facts.report.data.whatHappened;
  };
  const untilErased = (id: string) =>
    eventually('the text erased', async () => {
      const text = await reportOf(id);
      return typeof text === 'string' ? undefined : text;
    });

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('erases one text, and leaves those beside it', async () => {
    const { id } = (await aCase(city, 'contained')).body;
    accepted(await propose(PROPOSES, id));
    expect(await reportOf(id)).toBe(TYPED.whatHappened);
    accepted(await (await city.staff(DECIDES)).sign(id, 'decide-erasure'));
    expect(await untilErased(id)).toEqual({ unreadable: 'erased', label: '消去済' });
    expect(JSON.stringify(await seen(PROPOSES, id))).toContain(TYPED.containment);
  });

  it('is proposed by the section’s head or the records manager alone', async () => {
    const { id } = (await aCase(city, 'accepted')).body;
    for (const login of ['shimin-kakariin', 'shimin-suishin', 'kikaku-kacho'])
      expect(problemOf(await propose(login, id))).toMatchObject(refusedAs(403, 'proposesErasure'));
  });

  it('is open to who decides as long as it waits for them, with what is to be erased', async () => {
    const { id } = (await aCase(city, 'accepted')).body;
    const decider = await city.staff(DECIDES);
    expect((await decider.get(`/api/cases/${id}`)).status).toBe(404);
    const { position } = accepted(await propose(PROPOSES, id)).body;
    const { body } = await decider.get(`/api/cases/${id}?after=${position}`);
    expect(body.facts).toMatchObject({
      erasureProposal: { data: { ground: 'enteredInError', reason: ONE_TEXT.reason } },
    });
    const tasks = await decider.get(`/api/tasks?after=${position}`);
    expect(JSON.stringify(tasks.body)).toContain('decide-erasure');
    const own = await (await city.staff(PROPOSES)).get(`/api/tasks?after=${position}`);
    expect(JSON.stringify(own.body)).not.toContain('decide-erasure');
  });

  it('is not decided by who proposed it, nor by anybody else than the records manager', async () => {
    const own = { receivingUnit: 'soumu-ka', foundHow: 'ourselves' };
    const reporter = await city.staff(DECIDES);
    const touches = { personalData: 'no', money: 'no', injury: 'no' };
    const reported = await reporter.send('POST', '/api/cases', {
      whatHappened: TYPED.whatHappened,
      touches,
      ...own,
    });
    const { id } = accepted(reported).body;
    accepted(await propose(DECIDES, id));
    expect(problemOf(await reporter.sign(id, 'decide-erasure'))).toMatchObject(
      refusedAs(403, 'didNotProposeTheErasure'),
    );
    const auditor = await city.staff('kikaku-kacho');
    expect(problemOf(await auditor.sign(id, 'decide-erasure'))).toMatchObject(
      refusedAs(403, 'decidesErasure'),
    );
  });

  it('is of what was shown: a later proposal has to be read first', async () => {
    const { id } = (await aCase(city, 'accepted')).body;
    accepted(await propose(PROPOSES, id));
    const decider = await city.staff(DECIDES);
    const { body } = await decider.get(`/api/cases/${id}`);
    const signs = body.possible.find(({ command }) => command === 'decide-erasure')?.signs;
    accepted(await propose(PROPOSES, id, PROPOSAL));
    expect(problemOf(await decider.command(id, 'decide-erasure', { signs }))).toMatchObject(
      refusedAs(422, 'signsWhatStandsNow'),
    );
    expect((await decider.command(id, 'decide-erasure')).status).toBe(428);
    expect(await reportOf(id)).toBe(TYPED.whatHappened);
  });

  it('may be refused, with a reason; then nothing is erased and nothing waits', async () => {
    const { id } = (await aCase(city, 'accepted')).body;
    accepted(await propose(PROPOSES, id));
    const decider = await city.staff(DECIDES);
    const refusal = { reason: '回答に要る番号のため、消去しません。' };
    const { position } = accepted(await decider.sign(id, 'refuse-erasure', refusal)).body;
    const tasks = await decider.get(`/api/tasks?after=${position}`);
    expect(JSON.stringify(tasks.body)).not.toContain(id);
    expect((await seen(PROPOSES, id)).facts).not.toHaveProperty('erasureProposal');
    expect(await reportOf(id)).toBe(TYPED.whatHappened);
  });

  it('names texts that are there, and either these or everything', async () => {
    const { id } = (await aCase(city, 'accepted')).body;
    const { texts: _texts, ...neither } = ONE_TEXT;
    for (const [body, fields] of [
      [{ ...ONE_TEXT, texts: [{ revision: 0, field: '/noticedOn' }] }, ['/texts/0/field']],
      [{ ...ONE_TEXT, texts: [{ revision: 9, field: '/whatHappened' }] }, ['/texts/0/field']],
      [{ ...ONE_TEXT, everything: true }, ['/texts']],
      [neither, ['/texts']],
      [{ ...ONE_TEXT, texts: [] }, ['/texts']],
      [{ ...ONE_TEXT, ground: 'tidiness' }, ['/ground']],
    ] as const)
      expect(problemOf(await propose(PROPOSES, id, body))).toMatchObject(invalidAt(...fields));
  });

  it('is done once, however often both commands are sent', async () => {
    const { id } = (await aCase(city, 'accepted')).body;
    const key = { 'Idempotency-Key': 'propose-once' };
    const proposed = accepted(await propose(PROPOSES, id, ONE_TEXT, key));
    expect((await propose(PROPOSES, id, ONE_TEXT, key)).body).toEqual(proposed.body);
    const decider = await city.staff(DECIDES);
    const signs = await decider.signs(id, 'decide-erasure');
    const decide = () =>
      decider.command(id, 'decide-erasure', { signs }, { 'Idempotency-Key': 'decide-once' });
    const decided = accepted(await decide());
    await untilErased(id);
    expect((await decide()).body).toEqual(decided.body);
    expect((await propose(PROPOSES, id, ONE_TEXT, key)).body).toEqual(proposed.body);
    const again = await decider.command(id, 'decide-erasure', { signs });
    expect(problemOf(again)).toMatchObject(refusedAs(403, 'didNotProposeTheErasure'));
  });

  it('is possible when the case is over', async () => {
    const { id } = (await aCase(city, 'accepted')).body;
    const head = await city.staff('kikaku-kacho');
    const reason = { reason: '是正の対象ではないため。' };
    accepted(await head.sign(id, 'mark-not-applicable', reason));
    accepted(await propose(PROPOSES, id, PROPOSAL));
    accepted(await (await city.staff(DECIDES)).sign(id, 'decide-erasure'));
    expect(await untilErased(id)).toMatchObject({ unreadable: 'erased' });
  });

  it('erases the sender of a voice, and leaves what was said', async () => {
    const { id } = (await receivedVoice(city)).body;
    const sender = {
      texts: [
        { revision: 0, field: '/citizen/name' },
        { revision: 0, field: '/citizen/contact' },
      ],
      ground: 'suspensionOfUse',
      reason: '利用停止決定による。',
    };
    const refused = await voiceCommand(city, 'shimin-suishin', id, 'propose-erasure', sender);
    expect(problemOf(refused)).toMatchObject(refusedAs(403, 'proposesErasure'));
    const decider = await city.staff(DECIDES);
    expect((await decider.get(`/api/voices/${id}`)).status).toBe(404);
    accepted(await voiceCommand(city, PROPOSES, id, 'propose-erasure', sender));
    const waiting = async () => (await decider.get('/api/voices?waiting=me')).body;
    await eventually('the voice among those that wait', async () =>
      JSON.stringify(await waiting()).includes(id) ? true : undefined,
    );
    accepted(await signVoice(city, DECIDES, id, 'decide-erasure'));
    const told = await eventually('the sender erased', async () => {
      const { body } = await (await city.staff(PROPOSES)).get(`/api/voices/${id}`);
      const text = JSON.stringify(body);
      return text.includes(SAID.name) ? undefined : text;
    });
    expect(told).not.toContain(SAID.contact);
    expect(told).toContain(SAID.letter);
  });
});
