import { City } from '../city/city';
import { aCase, REPORT, TYPED } from '../city/life';

const history = async (city: City, id: string) => {
  const staff = await city.staff('kikaku-kacho');
  const { body } = await staff.get(`/api/cases/${id}/history`);
  return (body.facts as { type: string }[]).map(({ type }) => type);
};

describe('A command that is sent twice', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('makes one case of a report, with one number and the same answer', async () => {
    const reporter = await city.staff('shimin-kakariin');
    const key = { 'Idempotency-Key': 'the-same-report' };
    const first = await reporter.send('POST', '/api/cases', REPORT, key);
    const second = await reporter.send('POST', '/api/cases', REPORT, key);

    expect(second.status).toBe(first.status);
    expect(second.body).toEqual(first.body);
    expect(await history(city, first.body.id)).toEqual(['CaseSubmitted', 'CaseNumbered']);
  });

  it('makes one case of a report even when ten arrive at once', async () => {
    const reporter = await city.staff('shimin-kakariin');
    const key = { 'Idempotency-Key': 'ten-nervous-fingers' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => reporter.send('POST', '/api/cases', REPORT, key)),
    );

    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await history(city, answers[0]?.body.id ?? '')).toHaveLength(2);
  });

  it('has one effect, and is answered as the first time after others have acted', async () => {
    const { body } = await aCase(city, 'reported');
    const promoter = await city.staff('shimin-suishin');
    const key = { 'Idempotency-Key': 'accept-once' };
    const first = await promoter.command(body.id, 'accept', {}, key);
    await promoter.command(body.id, 'record-containment', {
      what: TYPED.containment,
      doneOn: city.day(),
    });
    const second = await promoter.command(body.id, 'accept', {}, key);

    expect(second.body).toEqual(first.body);
    const types = await history(city, body.id);
    expect(types.filter((type) => type === 'CaseAccepted')).toHaveLength(1);
  });

  it('is refused where the same key brings something else', async () => {
    const { body } = await aCase(city, 'reported');
    const promoter = await city.staff('shimin-suishin');
    const key = { 'Idempotency-Key': 'first-this-then-that' };
    const contained = { what: TYPED.containment, doneOn: city.day() };
    await promoter.command(body.id, 'record-containment', contained, key);

    const other = await promoter.command(
      body.id,
      'record-containment',
      { ...contained, doneOn: city.day(-1) },
      key,
    );
    expect(other).toMatchObject({
      status: 422,
      body: { type: 'urn:zesei:problem:idempotency-key-reused' },
    });
    const command = await promoter.command(body.id, 'accept', {}, key);
    expect(command.status).toBe(422);
  });

  it('is another command when another person sends it', async () => {
    const key = { 'Idempotency-Key': 'a-key-of-two-people' };
    const one = await city.staff('shimin-kakariin');
    const two = await city.staff('shimin-tantou');
    const first = await one.send('POST', '/api/cases', REPORT, key);
    const second = await two.send('POST', '/api/cases', REPORT, key);

    expect(second.status).toBe(201);
    expect(second.body.id).not.toBe(first.body.id);
  });

  it('may be tried again with the same key after a refusal', async () => {
    const { body } = await aCase(city, 'reported');
    const key = { 'Idempotency-Key': 'too-early' };
    const handler = await city.staff('shimin-suishin');
    const tooEarly = await handler.command(body.id, 'request-closure', {}, key);
    expect(tooEarly.status).toBe(409);
    const accepted = await handler.command(body.id, 'accept', {}, key);
    expect(accepted.status).toBe(200);
  });
});

describe('Many people at one case at once', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('bring about one order of facts, and only one of them accepts it', async () => {
    const { body } = await aCase(city, 'reported');
    const promoter = await city.staff('shimin-suishin');
    const head = await city.staff('shimin-kacho');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? promoter : head).command(body.id, 'accept'),
      ),
    );

    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(19);
    const types = await history(city, body.id);
    expect(types).toEqual(['CaseSubmitted', 'CaseNumbered', 'CaseAccepted']);
  });

  it('give every report a number of its own, without gaps', async () => {
    const reporter = await city.staff('shimin-kakariin');
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => reporter.send('POST', '/api/cases', REPORT)),
    );

    const running = answers
      .map(({ body }) => Number(body.number?.split('-').at(-1)))
      .sort((a, b) => a - b);
    const first = running[0] ?? 0;
    expect(running).toEqual(Array.from({ length: 25 }, (_, index) => first + index));
  });
});
