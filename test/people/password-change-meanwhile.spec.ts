import { PASSWORD_HASHER, type PasswordHasher } from '../../src/people/passwords';
import { TOKEN_LIMITS } from '../../src/people/tokens';
import { Browser } from './browser';
import { onEachDatabase } from './each-database';
import { passwordOf } from './installation';

const OLD = passwordOf({ login: 'taro' });
const NEW = 'a new long password';

onEachDatabase('A password that is changed while somebody gives the old one', (installed) => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const change = (browser: Browser, currentPassword: string, newPassword: string) =>
    browser.send('PUT', '/api/session/password', { body: { currentPassword, newPassword } });

  /** Lets something happen after the next password was found right and before anybody knows. */
  function onceVerified(happening: () => Promise<unknown>): void {
    const hasher = installed.city.app.get<PasswordHasher>(PASSWORD_HASHER);
    const verify = hasher.verify.bind(hasher);
    jest.spyOn(hasher, 'verify').mockImplementationOnce(async (hashed, password) => {
      const right = await verify(hashed, password);
      await happening();
      return right;
    });
  }

  async function taro(address?: string): Promise<Browser> {
    const browser = new Browser(installed.city, address);
    expect((await browser.signIn('taro')).status).toBe(201);
    return browser;
  }

  it('opens no session any more', async () => {
    const owner = await taro();
    const other = new Browser(installed.city, '10.0.0.2');
    onceVerified(async () => {
      expect((await change(owner, OLD, NEW)).status).toBe(204);
    });
    expect((await other.signIn('taro')).status).toBe(401);
    expect((await other.send('GET', '/api/probe')).status).toBe(401);
    const sessions = await installed.city.database.selectFrom('sessions').selectAll().execute();
    expect(sessions).toHaveLength(1);
    expect((await change(owner, NEW, OLD)).status).toBe(204);
  });

  it('is not changed a second time by the old one', async () => {
    const owner = await taro();
    const other = await taro('10.0.0.2');
    onceVerified(async () => {
      expect((await change(owner, OLD, NEW)).status).toBe(204);
    });
    expect((await change(other, OLD, 'what somebody else wants')).status).toBe(401);
    expect((await owner.send('GET', '/api/probe')).status).toBe(200);
    expect((await change(owner, NEW, OLD)).status).toBe(204);
  });

  it('leaves the others of the city as they are', async () => {
    const owner = await taro();
    const colleague = new Browser(installed.city, '10.0.0.2');
    onceVerified(async () => {
      expect((await change(owner, OLD, NEW)).status).toBe(204);
    });
    expect((await colleague.signIn('hanako')).status).toBe(201);
    expect((await change(owner, NEW, OLD)).status).toBe(204);
  });
});

onEachDatabase('Tokens that are asked for at the same time', (installed) => {
  it('are together no more than a person may have', async () => {
    const browser = new Browser(installed.city);
    await browser.signIn('hanako');
    const body = { name: 'a program', expiresInDays: 30 };
    const answers = await Promise.all(
      Array.from({ length: TOKEN_LIMITS.ofOnePerson + 5 }, () =>
        browser.send('POST', '/api/tokens', { body }),
      ),
    );
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(TOKEN_LIMITS.ofOnePerson);
    expect((await browser.send('GET', '/api/tokens')).body).toHaveLength(TOKEN_LIMITS.ofOnePerson);
  });
});
