import { Browser } from './browser';
import { onEachDatabase } from './each-database';

const signInFailed = { status: 401, body: { type: 'urn:zesei:problem:sign-in-failed' } };

onEachDatabase('guessing passwords', (installed) => {
  describe('after five wrong passwords', () => {
    const tooMany = { status: 429, body: { type: 'urn:zesei:problem:too-many-requests' } };

    beforeEach(async () => {
      const guesser = new Browser(installed.city);
      for (let tries = 0; tries < 5; tries += 1)
        expect(await guesser.signIn('hanako', 'wrong')).toMatchObject(signInFailed);
    });

    it('makes that login wait at that address, longer each time', async () => {
      const browser = new Browser(installed.city);
      const first = await browser.signIn('hanako');
      expect(first).toMatchObject(tooMany);
      expect(first.headers['retry-after']).toBe('1');
      installed.city.clock.pass(1 / 60);
      expect(await browser.signIn('hanako', 'wrong')).toMatchObject(signInFailed);
      const second = await browser.signIn('hanako');
      expect(second).toMatchObject(tooMany);
      expect(second.headers['retry-after']).toBe('2');
      installed.city.clock.pass(2 / 60);
      expect(await browser.signIn('hanako')).toMatchObject({ status: 201 });
      expect(await browser.signIn('hanako', 'wrong')).toMatchObject(signInFailed);
    });

    it('makes nobody else wait: not a colleague there, not the owner elsewhere', async () => {
      expect(await new Browser(installed.city).signIn('taro', 'wrong')).toMatchObject(signInFailed);
      expect(await new Browser(installed.city, '10.0.0.2').signIn('hanako')).toMatchObject({
        status: 201,
      });
    });
  });

  it('counts tries before it looks at the password, so that many at once win nothing', async () => {
    const answers = await Promise.all(
      Array.from({ length: 9 }, () => new Browser(installed.city).signIn('hanako', 'wrong')),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      401, 401, 401, 401, 401, 429, 429, 429, 429,
    ]);
  });

  it('bounds the wrong passwords from one address over all logins', async () => {
    const at = '2024-05-10T00:00:00.000Z';
    await installed.city.database
      .insertInto('sign_in_attempts')
      .values({ counted: 'all@10.0.0.1', attempts: 300, first_at: at, last_at: at })
      .execute();
    const answer = await new Browser(installed.city).signIn('hanako');
    expect(answer.status).toBe(429);
    expect(answer.headers['retry-after']).toBe('600');
    expect(await new Browser(installed.city, '10.0.0.2').signIn('hanako')).toMatchObject({
      status: 201,
    });
    installed.city.clock.pass(10);
    expect(await new Browser(installed.city).signIn('hanako')).toMatchObject({ status: 201 });
  });
});
