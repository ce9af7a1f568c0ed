import { Accounts } from '../../src/people/accounts';
import { PASSWORD_HASHER, type PasswordHasher } from '../../src/people/passwords';
import { Browser } from './browser';
import { onEachDatabase } from './each-database';
import { passwordOf } from './installation';

const unauthenticated = { status: 401, body: { type: 'urn:zesei:problem:unauthenticated' } };
const signInFailed = { status: 401, body: { type: 'urn:zesei:problem:sign-in-failed' } };

onEachDatabase('sign-in', (installed) => {
  it('opens a session that tells who one is, by name and post', async () => {
    const browser = new Browser(installed.city);
    const answer = await browser.signIn('taro');
    expect(answer).toMatchObject({
      status: 201,
      body: {
        person: 'p-2',
        name: '例示 太郎',
        via: 'session',
        method: 'password',
        authenticatedAt: '2024-05-10T00:00:00.000Z',
      },
    });
    expect(await browser.send('GET', '/api/session')).toMatchObject({
      status: 200,
      body: answer.body,
    });
    expect(answer.body.standings).toEqual([
      expect.objectContaining({ post: 'kanko-kacho', title: '観光課長' }),
      {
        post: 'shimin-kacho',
        title: '市民課長',
        unitPath: [
          { id: 'shi', name: '例示市', level: 'city' },
          { id: 'bunka', name: '市民文化部', level: 'department' },
          { id: 'shimin', name: '市民課', level: 'section' },
        ],
        roles: ['reporter', 'responsibleOfficer'],
      },
    ]);
  });

  it('tells a handler who asks', async () => {
    const browser = new Browser(installed.city);
    await browser.signIn('hanako');
    const headers = { 'accept-language': 'en' };
    expect((await browser.send('GET', '/api/probe', { headers })).body).toEqual({
      person: 'p-1',
      standings: [
        expect.objectContaining({ post: 'shimin-kakariin', roles: ['reporter', 'promoter'] }),
      ],
      via: 'session',
      method: 'password',
      authenticatedAt: '2024-05-10T00:00:00.000Z',
      language: 'en',
    });
  });

  it('is needed everywhere but where a handler says that it is not', async () => {
    const nobody = new Browser(installed.city);
    expect(await nobody.send('GET', '/api/probe')).toMatchObject(unauthenticated);
    expect(await nobody.send('GET', '/api/session')).toMatchObject(unauthenticated);
    expect(await nobody.send('GET', '/api/tokens')).toMatchObject(unauthenticated);
    expect(await nobody.send('GET', '/api/probe/public')).toMatchObject({ body: { open: true } });
  });

  it('minds neither capital nor full-width letters', async () => {
    expect(
      await new Browser(installed.city).signIn('　ＨＡＮＡＫＯ', 'hanako の合言葉は長い'),
    ).toMatchObject({
      status: 201,
    });
  });

  it('answers alike to a wrong password and to a login that does not exist', async () => {
    const wrong = await new Browser(installed.city).signIn('hanako', 'wrong');
    const unknown = await new Browser(installed.city).signIn('nobody', 'wrong');
    const impossible = await new Browser(installed.city).signIn("' or 1=1 --\u0000", 'wrong');
    for (const answer of [wrong, unknown, impossible]) {
      expect(answer).toMatchObject(signInFailed);
      expect(answer.setCookie).toBe('');
      const { correlationId: _own, ...body } = answer.body;
      const { correlationId: _other, ...expected } = wrong.body;
      expect(body).toEqual(expected);
    }
  });

  it('refuses a form with fields missing, unknown or too long', async () => {
    const send = (body: object) =>
      new Browser(installed.city).send('POST', '/api/session', { body });
    for (const body of [
      { login: 'hanako' },
      { login: 'hanako', password: 12 },
      { login: 'hanako', password: 'x', admin: true },
      { login: 'h'.repeat(65), password: 'x' },
      { login: 'hanako', password: 'x'.repeat(201) },
    ])
      expect(await send(body)).toMatchObject({
        status: 400,
        body: { type: 'urn:zesei:problem:invalid-request' },
      });
  });

  it('is over after an hour without a request', async () => {
    const browser = new Browser(installed.city);
    await browser.signIn('hanako');
    installed.city.clock.pass(59);
    expect(await browser.send('GET', '/api/probe')).toMatchObject({ status: 200 });
    installed.city.clock.pass(59);
    expect(await browser.send('GET', '/api/probe')).toMatchObject({ status: 200 });
    installed.city.clock.pass(60);
    expect(await browser.send('GET', '/api/probe')).toMatchObject(unauthenticated);
  });

  it('is over after ten hours, however busy', async () => {
    const browser = new Browser(installed.city);
    await browser.signIn('hanako');
    for (let minutes = 0; minutes < 570; minutes += 30) {
      installed.city.clock.pass(30);
      expect(await browser.send('GET', '/api/probe')).toMatchObject({ status: 200 });
    }
    installed.city.clock.pass(30);
    expect(await browser.send('GET', '/api/probe')).toMatchObject(unauthenticated);
  });

  it('is over when one signs out, also for who copied the cookie', async () => {
    const browser = new Browser(installed.city);
    await browser.signIn('hanako');
    const thief = browser.twin();
    const answer = await browser.send('DELETE', '/api/session');
    expect(answer).toMatchObject({ status: 204 });
    expect(answer.setCookie).toContain('zesei_session=;');
    expect(await thief.send('GET', '/api/probe')).toMatchObject(unauthenticated);
  });

  it('is for those who hold a post today', async () => {
    const browser = new Browser(installed.city);
    // The last day of the holding, in the city's time zone.
    installed.city.clock.set('2024-05-31T14:59:00Z');
    expect(await browser.signIn('jiro')).toMatchObject({ status: 201 });
    const make = { name: 'a program', expiresInDays: 30 };
    const made = await browser.send('POST', '/api/tokens', { body: make });
    const bearer = { authorization: `Bearer ${String(made.body.token)}` };
    const program = new Browser(installed.city);
    expect(await program.send('GET', '/api/probe', { headers: bearer })).toMatchObject({
      status: 200,
    });
    installed.city.clock.set('2024-05-31T15:00:00Z');
    expect(await program.send('GET', '/api/probe', { headers: bearer })).toMatchObject({
      status: 401,
    });
    const headers = { 'accept-language': 'en' };
    expect(await browser.send('GET', '/api/probe', { headers })).toMatchObject({
      ...unauthenticated,
      body: { detail: expect.stringContaining('You hold no post today') as string },
    });
    expect(await browser.signIn('jiro')).toMatchObject(signInFailed);
    expect((await browser.signIn('mirai')).body.detail).toContain('本日、どの職にも');
  });

  it('ends when the clock is set back behind its beginning: nobody knows how old it is', async () => {
    const browser = new Browser(installed.city);
    installed.city.clock.set('2025-05-10T00:00:00Z');
    await browser.signIn('hanako');
    installed.city.clock.set('2025-05-09T23:59:30Z');
    expect(await browser.send('GET', '/api/probe')).toMatchObject({ status: 200 });
    installed.city.clock.set('2024-05-10T00:00:00Z');
    expect(await browser.send('GET', '/api/probe')).toMatchObject(unauthenticated);
  });

  it('can be confirmed with the password before a decision', async () => {
    const browser = new Browser(installed.city);
    await browser.signIn('hanako');
    installed.city.clock.pass(30);
    const confirm = (password: string) =>
      browser.send('POST', '/api/session/confirmation', { body: { password } });
    expect(await confirm('wrong')).toMatchObject(signInFailed);
    const authenticatedAt = '2024-05-10T00:30:00.000Z';
    expect(await confirm('hanako の合言葉は長い')).toMatchObject({
      status: 200,
      body: { authenticatedAt },
    });
    expect((await browser.send('GET', '/api/session')).body).toMatchObject({ authenticatedAt });
  });

  it('can change its password, which ends the other sessions and all tokens', async () => {
    const browser = new Browser(installed.city);
    const elsewhere = new Browser(installed.city, '10.0.0.2');
    await browser.signIn('taro');
    await elsewhere.signIn('taro');
    const colleague = new Browser(installed.city);
    await colleague.signIn('hanako');
    const tokenOf = async (owner: Browser) => {
      const body = { name: 'a program', expiresInDays: 30 };
      const made = await owner.send('POST', '/api/tokens', { body });
      return { authorization: `Bearer ${String(made.body.token)}` };
    };
    const own = await tokenOf(browser);
    const another = await tokenOf(colleague);
    const use = async (headers: Record<string, string>) =>
      (await new Browser(installed.city).send('GET', '/api/probe', { headers })).status;
    expect([await use(own), await use(another)]).toEqual([200, 200]);
    const change = (currentPassword: string, newPassword: string) =>
      browser.send('PUT', '/api/session/password', { body: { currentPassword, newPassword } });
    expect(await change('wrong', 'a new long password')).toMatchObject(signInFailed);
    expect(await change('taro の合言葉は長い', 'short')).toMatchObject({ status: 400 });
    expect(await change('taro の合言葉は長い', 'a new long password')).toMatchObject({
      status: 204,
    });
    expect(await browser.send('GET', '/api/probe')).toMatchObject({ status: 200 });
    expect(await elsewhere.send('GET', '/api/probe')).toMatchObject(unauthenticated);
    expect([await use(own), await use(another)]).toEqual([401, 200]);
    expect((await browser.send('GET', '/api/tokens')).body).toEqual([]);
    expect(await elsewhere.signIn('taro')).toMatchObject(signInFailed);
    expect(await elsewhere.signIn('taro', 'a new long password')).toMatchObject({ status: 201 });
    expect(await change('a new long password', passwordOf({ login: 'taro' }))).toMatchObject({
      status: 204,
    });
  });

  it('stores neither password nor session in a form that could be used', async () => {
    const browser = new Browser(installed.city);
    await browser.signIn('hanako');
    const accounts = await installed.city.database.selectFrom('accounts').selectAll().execute();
    for (const { password_hash: hash } of accounts)
      expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const sessions = await installed.city.database.selectFrom('sessions').selectAll().execute();
    expect(sessions).toHaveLength(1);
    expect(browser.secret).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify([accounts, sessions])).not.toContain(browser.secret);
  });

  it('checks a password also where no login is known, so that both take as long', async () => {
    const accounts = installed.city.app.get(Accounts);
    const verify = jest.spyOn(installed.city.app.get<PasswordHasher>(PASSWORD_HASHER), 'verify');
    await accounts.proofByLogin('hanako', 'wrong');
    await accounts.proofByLogin('nobody', 'wrong');
    expect(verify).toHaveBeenCalledTimes(2);
    verify.mockRestore();
  });
});
