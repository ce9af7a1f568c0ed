import { Browser } from './browser';
import { onEachDatabase } from './each-database';
import { Installation, passwordOf } from './installation';
import { smallCity } from './small-city';

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
    await new Browser(installed.city).signIn('taro', 'wrong');
    await installed.city.database.updateTable('sign_in_attempts').set({ attempts: 300 }).execute();
    const answer = await new Browser(installed.city).signIn('hanako');
    expect(answer.status).toBe(429);
    expect(answer.headers['retry-after']).toBe('600');
    expect(await new Browser(installed.city, '10.0.0.2').signIn('hanako')).toMatchObject({
      status: 201,
    });
    installed.city.clock.pass(10);
    expect(await new Browser(installed.city).signIn('hanako')).toMatchObject({ status: 201 });
  });

  it('keeps of those who tried nothing that could be read, since people mistype', async () => {
    await new Browser(installed.city).signIn('aikotoba-wo-koko-ni', 'wrong');
    const kept = await installed.city.database.selectFrom('sign_in_attempts').selectAll().execute();
    expect(kept).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toMatch(/aikotoba|10\.0\.0\.1/);
  });

  it('locks nobody out because the clock was set back', async () => {
    installed.city.clock.set('2025-05-10T00:00:00Z');
    for (let tries = 0; tries < 6; tries += 1)
      await new Browser(installed.city).signIn('hanako', 'wrong');
    await installed.city.database.updateTable('sign_in_attempts').set({ attempts: 300 }).execute();
    expect((await new Browser(installed.city).signIn('hanako')).status).toBe(429);
    installed.city.clock.set('2024-05-10T00:00:00Z');
    expect((await new Browser(installed.city).signIn('hanako')).status).toBe(201);
  });

  it('still counts what a replica counted whose clock is a little ahead', async () => {
    installed.city.clock.set('2024-05-10T00:00:30Z');
    for (let tries = 0; tries < 5; tries += 1)
      await new Browser(installed.city).signIn('hanako', 'wrong');
    installed.city.clock.set('2024-05-10T00:00:00Z');
    expect((await new Browser(installed.city).signIn('hanako')).status).toBe(429);
  });
});

describe('behind a proxy', () => {
  const guess = async (trustedProxies: readonly string[], from: string) => {
    const city = await Installation.open({ trustedProxies });
    try {
      await city.load(smallCity);
      const at = (address: string) => ({ 'x-forwarded-for': address });
      const signIn = (password: string, address: string) =>
        new Browser(city, from).send('POST', '/api/session', {
          body: { login: 'hanako', password },
          headers: at(address),
        });
      for (let tries = 0; tries < 5; tries += 1) await signIn('wrong', '203.0.113.9');
      const elsewhere = await signIn(passwordOf({ login: 'hanako' }), '198.51.100.4');
      const forged = await signIn(
        passwordOf({ login: 'hanako' }),
        '198.51.100.4, 203.0.113.9, 10.0.0.7',
      );
      return { elsewhere: elsewhere.status, forged: forged.status };
    } finally {
      await city.close();
    }
  };

  it('that is trusted, everybody counts by their own address, which they cannot choose', async () => {
    expect(await guess(['10.0.0.0/8'], '10.0.0.1')).toEqual({ elsewhere: 201, forged: 429 });
  });

  it('that is not trusted, or for who is no proxy, the header counts for nothing', async () => {
    expect(await guess([], '10.0.0.1')).toMatchObject({ elsewhere: 429 });
    expect(await guess(['10.0.0.0/8'], '192.0.2.1')).toMatchObject({ elsewhere: 429 });
  });
});
