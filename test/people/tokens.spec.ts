import { Browser } from './browser';
import { onEachDatabase } from './each-database';

const unauthenticated = { status: 401, body: { type: 'urn:zesei:problem:unauthenticated' } };

onEachDatabase('a token', (installed) => {
  describe('by token', () => {
    const make = async (browser: Browser, name = '月次集計', expiresInDays = 30) =>
      browser.send('POST', '/api/tokens', { body: { name, expiresInDays } });
    const bearer = (token: unknown) => ({ authorization: `Bearer ${String(token)}` });

    it('lets a program act for the person, without cookie and from anywhere', async () => {
      const browser = new Browser(installed.city);
      await browser.signIn('hanako');
      const { status, body } = await make(browser);
      expect(status).toBe(201);
      expect(body.token).toMatch(/^zesei_[\w-]{43}$/);
      installed.city.clock.pass(24 * 60);
      const program = new Browser(installed.city);
      const headers = { ...bearer(body.token), origin: 'https://elsewhere.test' };
      expect((await program.send('GET', '/api/probe', { headers })).body).toMatchObject({
        person: 'p-1',
        via: 'token',
        method: 'token',
        authenticatedAt: '2024-05-10T00:00:00.000Z',
      });
      expect(await program.send('POST', '/api/probe', { headers })).toMatchObject({ status: 201 });
    });

    it('is stored as a hash, and listed without its text', async () => {
      const browser = new Browser(installed.city);
      await browser.signIn('hanako');
      const { body } = await make(browser, '一覧');
      const stored = JSON.stringify(
        await installed.city.database.selectFrom('tokens').selectAll().execute(),
      );
      expect(stored).toContain(String(body.id));
      expect(stored).not.toContain(String(body.token).replace('zesei_', ''));
      await new Browser(installed.city).send('GET', '/api/probe', { headers: bearer(body.token) });
      const { token: _text, ...listed } = body;
      expect((await browser.send('GET', '/api/tokens')).body).toContainEqual({
        ...listed,
        lastUsedAt: '2024-05-10T00:00:00.000Z',
      });
    });

    it('ends on its day, and at once when its owner revokes it', async () => {
      const browser = new Browser(installed.city);
      await browser.signIn('hanako');
      const short = (await make(browser, 'a day', 1)).body;
      const long = (await make(browser, 'a month', 30)).body;
      const use = async (token: unknown) =>
        (await new Browser(installed.city).send('GET', '/api/probe', { headers: bearer(token) }))
          .status;
      expect(await use(short.token)).toBe(200);
      installed.city.clock.pass(24 * 60);
      expect(await use(short.token)).toBe(401);
      expect(await use(long.token)).toBe(200);
      await browser.signIn('hanako');
      const url = `/api/tokens/${String(long.id)}`;
      const other = new Browser(installed.city);
      await other.signIn('jiro');
      expect(await other.send('DELETE', url)).toMatchObject({ status: 404 });
      expect(await use(long.token)).toBe(200);
      expect(await browser.send('DELETE', url)).toMatchObject({ status: 204 });
      expect(await use(long.token)).toBe(401);
      expect(await browser.send('DELETE', url)).toMatchObject({ status: 404 });
      expect(await browser.send('DELETE', '/api/tokens/%00')).toMatchObject({ status: 404 });
    });

    it('makes no further token and touches no session', async () => {
      const browser = new Browser(installed.city);
      await browser.signIn('hanako');
      const headers = bearer((await make(browser)).body.token);
      const refused = {
        status: 403,
        body: { rules: [expect.objectContaining({ name: 'isSignedInByPassword' })] },
      };
      const program = new Browser(installed.city);
      const body = { name: 'another', expiresInDays: 366 };
      expect(await program.send('POST', '/api/tokens', { headers, body })).toMatchObject(refused);
      expect(await program.send('DELETE', '/api/session', { headers })).toMatchObject(refused);
    });

    it('that is none is told so, also beside a good cookie', async () => {
      const browser = new Browser(installed.city);
      await browser.signIn('hanako');
      for (const token of ['', 'zesei_', 'zesei_guess', browser.secret]) {
        const answer = await browser.send('GET', '/api/probe', { headers: bearer(token) });
        expect(answer).toMatchObject(unauthenticated);
        expect(answer.headers['www-authenticate']).toContain('Bearer');
      }
    });

    it('is good for a year at most, and there are not too many', async () => {
      const browser = new Browser(installed.city);
      await browser.signIn('taro');
      expect(await make(browser, 'too long', 367)).toMatchObject({ status: 400 });
      for (let made = 0; made < 20; made += 1)
        expect(await make(browser, `${made}`)).toMatchObject({ status: 201 });
      expect(await make(browser, '20')).toMatchObject({
        status: 422,
        body: { rules: [expect.objectContaining({ name: 'hasFewTokens' })] },
      });
    });
  });
});
