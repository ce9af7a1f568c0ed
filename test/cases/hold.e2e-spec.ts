import { problemOf, refusedAs, saidIn, triagedCase } from '../city/case-of';
import { City } from '../city/city';

const hold = (until: string) => ({ reason: '関係機関の調査を待つため。', until });

describe('A case on hold', () => {
  let city: City;
  let id: string;

  beforeAll(async () => {
    city = await City.open();
    id = await triagedCase(city);
  });
  afterAll(() => city.close());

  it('was asked for by the section', async () => {
    const secretariatHead = await city.staff('kikaku-kacho');
    expect(problemOf(await secretariatHead.command(id, 'hold', hold('2026-07-06')))).toMatchObject(
      refusedAs(403, 'theHoldWasRequested'),
    );
    const promoter = await city.staff('shimin-suishin');
    expect(problemOf(await promoter.command(id, 'request-hold', hold('2026-07-06')))).toMatchObject(
      refusedAs(403, 'isOfficerOfTheSection'),
    );
    const head = await city.staff('shimin-kacho');
    expect((await head.command(id, 'request-hold', hold('2026-07-06'))).status).toBe(200);
  });

  it('stands still for three months at most, from 6 April to 6 July', async () => {
    const secretariatHead = await city.staff('kikaku-kacho');
    expect(problemOf(await secretariatHead.sign(id, 'hold', hold('2026-07-07')))).toMatchObject(
      refusedAs(422, 'holdsForThreeMonthsAtMost'),
    );
    const held = await secretariatHead.sign(id, 'hold', hold('2026-07-06'));
    expect(held.body.state).toMatchObject({ phase: 'onHold', steps: ['onHold'] });
  });

  it('is held longer, to six months in all', async () => {
    city.pass(60);
    const officer = await city.staff('shimin-kacho');
    const secretariatHead = await city.staff('kikaku-kacho');
    expect(
      problemOf(await secretariatHead.sign(id, 'extend-hold', hold('2026-10-06'))),
    ).toMatchObject(refusedAs(403, 'theHoldWasRequested'));
    const asked = await officer.command(id, 'request-hold', hold('2026-10-06'));
    expect(asked.status).toBe(200);
    const later = await secretariatHead.sign(id, 'extend-hold', hold('2026-10-07'));
    expect(problemOf(later)).toMatchObject(refusedAs(422, 'holdsForSixMonthsInAll'));
    const extended = await secretariatHead.sign(id, 'extend-hold', hold('2026-10-06'));
    expect(extended.status).toBe(200);
    expect(await saidIn(city, id, 'HoldExtended')).toMatchObject({ until: '2026-10-06' });
    const head = await city.staff('shimin-kacho');
    expect(problemOf(await head.command(id, 'extend-hold', hold('2026-10-06')))).toMatchObject(
      refusedAs(403, 'decidesForTheSecretariat'),
    );
  });

  it('goes on where it stood', async () => {
    const handler = await city.staff('shimin-tantou');
    expect(problemOf(await handler.command(id, 'resume'))).toMatchObject(
      refusedAs(403, 'resumesOrIsTheTimer'),
    );
    const resumed = await (await city.staff('shimin-kacho')).command(id, 'resume');
    expect(resumed.body.state).toEqual({
      phase: 'rootCause',
      steps: ['containing', 'analysing'],
      ended: false,
    });
  });

  it('is held again, and what it stood still before counts', async () => {
    const officer = await city.staff('shimin-kacho');
    const secretariatHead = await city.staff('kikaku-kacho');
    // From 5 June; six months would end on 5 December, and 60 days are spent.
    await officer.command(id, 'request-hold', hold('2026-09-05'));
    expect((await secretariatHead.sign(id, 'hold', hold('2026-09-05'))).status).toBe(200);
    await officer.command(id, 'request-hold', hold('2026-10-07'));
    const tooLong = await secretariatHead.sign(id, 'extend-hold', hold('2026-10-07'));
    expect(problemOf(tooLong)).toEqual({
      status: 422,
      rules: ['holdsForSixMonthsInAll'],
      fields: [],
    });
    const extended = await secretariatHead.sign(id, 'extend-hold', hold('2026-10-06'));
    expect(extended.status).toBe(200);
  });
});
