import { problemOf, refusedAs, triagedCase } from '../city/case-of';
import { City } from '../city/city';

const REASON = { reason: '控えが一部しか直っていません。' };

describe('A correction item', () => {
  let city: City;
  const fix = (doneOn: string) => ({ what: '控えの誤字を直した。', doneOn });

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('is fixed, returned, fixed again, closed, and opened again', async () => {
    const id = await triagedCase(city, { triage: { kind: 'correctionItem' } });
    const handler = await city.staff('shimin-tantou');
    expect(problemOf(await handler.command(id, 'record-fix', fix(city.day(1))))).toMatchObject(
      refusedAs(422, 'wasDoneByToday'),
    );
    const fixed = await handler.command(id, 'record-fix', fix(city.day()));
    expect(fixed.body.state).toMatchObject({ phase: 'closure', steps: ['approvingClosure'] });

    expect(problemOf(await handler.command(id, 'return-closure', REASON))).toMatchObject(
      refusedAs(403, 'approvesClosureForThisSeverity'),
    );
    const head = await city.staff('shimin-kacho');
    const returned = await head.command(id, 'return-closure', REASON);
    expect(returned.body.state).toMatchObject({ phase: 'correction', steps: ['fixing'] });
    await handler.command(id, 'record-fix', fix(city.day()));
    expect((await head.sign(id, 'approve-closure')).body.state.ended).toBe(true);

    const wrong = { ...REASON, because: 'missingEvidence' };
    expect(problemOf(await head.command(id, 'reopen', wrong))).toMatchObject(
      refusedAs(403, 'reopens'),
    );
    const secretariatHead = await city.staff('kikaku-kacho');
    const reopened = await secretariatHead.sign(id, 'reopen', wrong);
    expect(reopened.body.state).toEqual({ phase: 'correction', steps: ['fixing'], ended: false });
  });
});
