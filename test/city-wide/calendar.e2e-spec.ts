import { readFileSync, readdirSync } from 'node:fs';
import { acceptedCase, invalidAt, problemOf, refusedAs, saidIn } from '../city/case-of';
import { City } from '../city/city';
import type { Answer, SignedRef } from '../city/staff';

/** Monday, 6 April 2026. */
const MONDAY = '2026-04-06';
const REASON = '台風により庁舎を閉鎖するため。';

interface CalendarBody {
  readonly holidays: { day: string; kind: string; name: string | null }[];
  readonly pauses: { from: string; until: string | null; reason: string | null }[];
  readonly signs: { pause: SignedRef[] | null; resume: SignedRef[] | null };
}
const told = ({ body }: Answer) => body as unknown as CalendarBody;

describe('The calendar of the city', () => {
  let city: City;
  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  const get = async (query = '') =>
    (await city.staff('shimin-kakariin')).get(`/api/calendar${query}`);
  const send = async (
    login: string,
    command: string,
    body: object,
    headers: Record<string, string> = {},
  ) => (await city.staff(login)).send('POST', `/api/calendar/${command}`, body, headers);
  const holiday = (day: string) => ({ day, name: '市制記念日' });

  /** When an urgent check falls due that is asked for now: five working days on. */
  async function fiveWorkingDaysOn(): Promise<unknown> {
    const id = await acceptedCase(city);
    const promoter = await city.staff('shimin-suishin');
    const owedBy = { unit: 'shimin' };
    const raised = await promoter.command(id, 'raise-obligation', { kind: 'urgentCheck', owedBy });
    expect(raised.status).toBe(200);
    const said = (await saidIn(city, id, 'ObligationRaised')) as { obligation: { dueOn: string } };
    return said.obligation.dueOn;
  }

  it('has national holidays, and those that the ruleset has every year', async () => {
    const calendar = await get('?year=2027');
    expect(told(calendar).holidays).toEqual(
      expect.arrayContaining([
        { day: '2027-03-22', kind: 'national', name: '春分の日 振替休日' },
        { day: '2027-06-23', kind: 'yearly', name: null },
      ]),
    );
    expect(problemOf(await get('?year=1900'))).toMatchObject(invalidAt('/year'));
  });

  it('has what the head of the secretariat declares, and due dates keep to it', async () => {
    expect(await fiveWorkingDaysOn()).toBe('2026-04-13');
    expect(
      problemOf(await send('kikaku-jimukyoku', 'declare-holiday', holiday('2026-04-08'))),
    ).toMatchObject(refusedAs(403, 'isSecretariatHead'));
    const key = { 'Idempotency-Key': 'once' };
    const declared = await send('kikaku-kacho', 'declare-holiday', holiday('2026-04-08'), key);
    expect(declared.body).toMatchObject({ revision: 0 });
    const again = await send('kikaku-kacho', 'declare-holiday', holiday('2026-04-08'), key);
    expect(again.body).toEqual(declared.body);
    const other = await send('kikaku-kacho', 'declare-holiday', holiday('2026-04-09'), key);
    expect(other.body.type).toBe('urn:zesei:problem:idempotency-key-reused');
    expect(told(await get()).holidays).toContainEqual({
      day: '2026-04-08',
      kind: 'declared',
      name: '市制記念日',
    });
    expect(await fiveWorkingDaysOn()).toBe('2026-04-14');
  });

  it('is changed only as it was read', async () => {
    const etag = (await get()).headers.get('etag') ?? '';
    expect(etag).toBe('"0"');
    const day = { day: '2026-04-08', reason: '開庁に変わったため。' };
    const revoked = await send('kikaku-kacho', 'revoke-holiday', day, { 'If-Match': etag });
    expect(revoked.body).toMatchObject({ revision: 1 });
    const late = await send('kikaku-kacho', 'declare-holiday', holiday('2026-04-09'), {
      'If-Match': etag,
    });
    expect(late.status).toBe(412);
    expect(await fiveWorkingDaysOn()).toBe('2026-04-13');
  });

  it.each([
    ['a past day', 422, holiday('2026-04-05'), 'dayIsNotPast'],
    ['a mistyped year', 422, holiday('2036-04-08'), 'isNotFarAhead'],
  ])('takes no holiday on %s', async (_what, status, body, rule) => {
    expect(problemOf(await send('kikaku-kacho', 'declare-holiday', body))).toMatchObject(
      refusedAs(status as 422, rule),
    );
  });

  it.each([
    ['/day', { day: '2026-02-30', name: '休み' }],
    ['/name', { day: '2026-04-08', name: '二\n行' }],
    ['/until', { ...holiday('2026-04-08'), until: '2026-04-09' }],
  ])('takes no holiday with a wrong %s', async (field, body) => {
    expect(problemOf(await send('kikaku-kacho', 'declare-holiday', body))).toMatchObject(
      invalidAt(field),
    );
  });

  it('stands still from the day that the quality manager signs for', async () => {
    const pause = { from: MONDAY, reason: REASON };
    expect(problemOf(await send('kikaku-kacho', 'pause', pause))).toMatchObject(
      refusedAs(403, 'isQualityManager'),
    );
    expect((await send('kikaku-bucho', 'pause', pause)).status).toBe(428);
    const digest = `sha256-1:${'0'.repeat(64)}`;
    expect(
      problemOf(
        await send('kikaku-bucho', 'pause', { ...pause, signs: [{ revision: 0, digest }] }),
      ),
    ).toMatchObject(refusedAs(422, 'signsWhatStandsNow'));
    const { signs } = told(await get());
    expect(signs.resume).toBeNull();
    expect((await send('kikaku-bucho', 'pause', { ...pause, signs: signs.pause })).status).toBe(
      200,
    );
    expect(told(await get()).pauses).toEqual([{ from: MONDAY, until: null, reason: REASON }]);
  });

  it('lets dates be named although nobody knows how long that will be', async () => {
    city.pass(2);
    // Wednesday the 8th stands still, too; from Thursday on it is five working days.
    expect(await fiveWorkingDaysOn()).toBe('2026-04-15');
  });

  it('goes on from the day that the quality manager signs for', async () => {
    const { signs } = told(await get());
    expect(signs.pause).toBeNull();
    const resume = { on: '2026-04-13', signs: signs.resume };
    expect(problemOf(await send('kikaku-kacho', 'resume', resume))).toMatchObject(
      refusedAs(403, 'isQualityManager'),
    );
    expect(
      problemOf(await send('kikaku-bucho', 'resume', { ...resume, on: '2026-04-07' })),
    ).toMatchObject(refusedAs(422, 'dayIsNotPast'));
    expect((await send('kikaku-bucho', 'resume', resume)).status).toBe(200);
    expect(told(await get()).pauses).toEqual([
      { from: MONDAY, until: '2026-04-13', reason: REASON },
    ]);
    expect(told(await get('?year=2027')).pauses).toEqual([]);
    expect(await fiveWorkingDaysOn()).toBe('2026-04-17');
    expect(problemOf(await send('kikaku-bucho', 'resume', resume))).toMatchObject(
      refusedAs(422, 'cityIsPaused'),
    );
  });

  it('is the same after a restart', async () => {
    await city.restart();
    expect(told(await get()).pauses).toHaveLength(1);
  });

  it('keeps the reason sealed', async () => {
    await city.stop();
    const files = readdirSync(city.folder.path).filter((name) => name.startsWith('log.db'));
    expect(files).not.toEqual([]);
    for (const name of files)
      expect(readFileSync(`${city.folder.path}/${name}`).includes(REASON)).toBe(false);
  });
});
