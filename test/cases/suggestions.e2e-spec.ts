import { reportedCase, triagedCase } from '../city/case-of';
import { City } from '../city/city';

describe('Like correction items', () => {
  let city: City;
  beforeEach(async () => {
    city = await City.open();
  });
  afterEach(() => city.close());

  const fixed = (noticedOn: string, kind = 'correctionItem') =>
    triagedCase(city, { report: { noticedOn }, triage: { kind } });
  const suggestionsFor = async (login: string) => {
    const staff = await city.staff(login);
    await city.projected();
    const { body } = await staff.get('/api/suggestions');
    return body.suggestions as object[];
  };

  it('suggest a 潜在的不適合 once there are three of a section in a year', async () => {
    await fixed(city.day());
    await fixed(city.day(-364));
    // A year and a day before; on another route; not classified yet.
    await fixed(city.day(-366));
    await fixed(city.day(), 'minorNonconformity');
    await reportedCase(city);
    expect(await suggestionsFor('shimin-suishin')).toEqual([]);

    await fixed(city.day(-7));
    expect(await suggestionsFor('shimin-suishin')).toEqual([
      {
        section: { id: 'shimin', name: '市民課' },
        kind: 'correctionItem',
        count: 3,
        firstNoticedOn: city.day(-364),
        lastNoticedOn: city.day(),
        suggests: 'potentialNonconformity',
      },
    ]);
    expect(await suggestionsFor('kikaku-jimukyoku')).toHaveLength(1);
    // Who sees the cases in summary only is suggested nothing.
    expect(await suggestionsFor('joho-kanri')).toEqual([]);
  });

  it('are not like what was no case after all', async () => {
    const [first] = [await fixed(city.day()), await fixed(city.day()), await fixed(city.day())];
    expect(await suggestionsFor('shimin-suishin')).toHaveLength(1);
    const reporter = await city.staff('shimin-kakariin');
    const reason = '同じ内容を二度報告したため。';
    await reporter.command(first, 'request-withdrawal', { reason });
    await (await city.staff('kikaku-kacho')).sign(first, 'withdraw', { reason });
    expect(await suggestionsFor('shimin-suishin')).toEqual([]);
  });
});
