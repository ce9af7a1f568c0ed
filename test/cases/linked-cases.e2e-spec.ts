import {
  acceptedCase,
  allSaidIn,
  problemOf,
  refusedAs,
  saidIn,
  triagedCase,
} from '../city/case-of';
import { City } from '../city/city';
import { eventually } from '../city/eventually';
import { aCase, goOn, TYPED } from '../city/life';

const REASON = { text: '同じ様式の証明書を交付しているため。' };

describe('A case that opens because of another', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  /** The case that was linked to the first, once its numbering has followed. */
  const linkedTo = (first: string, section: string): Promise<string> =>
    eventually('a linked case', async () => {
      for (const { id, number } of await casesOf(city)) {
        if (number === null) continue;
        const report = (await saidIn(city, id, 'CaseSubmitted')) as {
          linkedFrom?: { case: string };
          receivingUnit?: string;
        };
        if (report.linkedFrom?.case === first && report.receivingUnit === section) return id;
      }
      return undefined;
    });

  it('is opened for the section that answers 水平展開 with 該当, and for no other', async () => {
    const first = (await aCase(city, 'decided')).body;
    const head = await city.staff('shimin-kacho');
    const ask = (unit: string) =>
      head.command(first.id, 'raise-obligation', {
        kind: 'horizontalDeployment',
        owedBy: { unit },
      });
    await ask('kankyo-seisaku');
    await ask('fukushi-seisaku');
    const before = (await casesOf(city)).length;
    const applies = { id: 'horizontalDeployment-1', answer: 'applies', ...REASON };
    const doesNot = { id: 'horizontalDeployment-2', answer: 'doesNotApply', ...REASON };
    await (await city.staff('fukushi-kacho')).command(first.id, 'meet-obligation', doesNot);
    await (await city.staff('kankyo-kansa')).command(first.id, 'meet-obligation', applies);

    const linked = await linkedTo(first.id, 'kankyo-seisaku');
    const { body } = await (await city.staff('kankyo-kansa')).get(`/api/cases/${linked}`);
    expect(body).toMatchObject({ section: 'kankyo-seisaku', number: 'R8-環政-0001' });
    expect(body.state.steps).toEqual(['submitted']);
    expect(await saidIn(city, linked, 'CaseSubmitted')).toMatchObject({
      linkedFrom: { case: first.id, because: 'horizontalDeployment' },
      source: 'section',
      foundHow: 'otherSection',
      whatHappened: expect.stringContaining(String(first.number)) as string,
      touches: { personalData: 'no', money: 'no', injury: 'no' },
      noticedOn: city.day(),
    });
    expect(await casesOf(city)).toHaveLength(before + 1);

    // After a restart the first answer is met again before the next one, and opens nothing more.
    await city.restart();
    await ask('kankyo-seisaku');
    const again = { ...applies, id: 'horizontalDeployment-3' };
    await (await city.staff('kankyo-kansa')).command(first.id, 'meet-obligation', again);
    await eventually('a second case', async () => (await casesOf(city))[before + 1]);
    expect(await casesOf(city)).toHaveLength(before + 2);
  });

  it('is opened where an urgent check finds the same, with the doubt that something is serious', async () => {
    const serious = { report: { seriousSuspected: true } };
    const first = await acceptedCase(city, serious);
    const check = { kind: 'urgentCheck', owedBy: { unit: 'fukushi-seisaku' } };
    await (await city.staff('shimin-kacho')).command(first, 'raise-obligation', check);
    const applies = { id: 'urgentCheck-1', answer: 'applies', ...REASON };
    await (await city.staff('fukushi-kacho')).command(first, 'meet-obligation', applies);

    expect(
      await saidIn(city, await linkedTo(first, 'fukushi-seisaku'), 'CaseSubmitted'),
    ).toMatchObject({
      linkedFrom: { case: first, because: 'urgentCheck' },
      receivingUnit: 'fukushi-seisaku',
      seriousSuspected: true,
    });
  });

  it('is opened where a prevention has failed 顕在化, in its own section', async () => {
    const first = await triagedCase(city, { triage: { kind: 'potentialNonconformity' } });
    // On the light route nobody is consulted.
    await goOn(city, first, 'analysed', 'endorsed');
    await goOn(city, first, 'decided', 'confirmed');
    city.pass(120);
    await city.lookAtDeadlines();
    await (
      await city.staff('kankyo-kansa')
    ).sign(first, 'judge-effect', {
      outcome: 'ineffective',
      measured: TYPED.measured,
      backTo: 'analysing',
    });

    const linked = await linkedTo(first, 'shimin');
    expect(await saidIn(city, linked, 'CaseSubmitted')).toMatchObject({
      linkedFrom: { case: first, because: 'materialised' },
      receivingUnit: 'shimin',
      foundHow: 'ourselves',
    });
    expect(await allSaidIn(city, linked, 'CaseNumbered')).toHaveLength(1);
  });

  it('is opened at any other time when what was to be prevented happens 顕在化', async () => {
    const first = await triagedCase(city, { triage: { kind: 'potentialNonconformity' } });
    const handler = await city.staff('shimin-tantou');
    const occurredOn = city.day(-1);
    const happened = { whatHappened: TYPED.whatHappened, occurredOn };
    const told = await handler.command(first, 'report-materialisation', happened);
    expect(told.body.state.steps).toEqual(['analysing']);

    const linked = await linkedTo(first, 'shimin');
    expect(await saidIn(city, linked, 'CaseSubmitted')).toMatchObject({
      linkedFrom: { case: first, because: 'materialised' },
      occurredOn,
      noticedOn: city.day(),
    });
    const { body } = await handler.get(`/api/cases/${first}`);
    expect(body).toMatchObject({
      facts: { materialisations: [{ data: { whatHappened: TYPED.whatHappened } }] },
    });
    const ofAnother = await triagedCase(city);
    expect(
      problemOf(await handler.command(ofAnother, 'report-materialisation', happened)),
    ).toMatchObject(refusedAs(403, 'isAPrevention'));
  });
});

interface Listed {
  readonly id: string;
  readonly number: string | null;
}

async function casesOf(city: City): Promise<readonly Listed[]> {
  const { body } = await (await city.staff('kikaku-kacho')).get('/api/cases?limit=100');
  return body.cases as Listed[];
}
