import { Browser } from './browser';
import { onSqlite } from './each-database';
import { Installation } from './installation';
import { smallCity } from './small-city';

onSqlite('sign-in', (installed) => {
  describe('from a page of another site', () => {
    const refused = {
      status: 403,
      body: { type: 'urn:zesei:problem:foreign-origin' },
    };

    it.each([
      ['that the browser says is another site', { 'sec-fetch-site': 'cross-site' }],
      ['that the browser says is a neighbour', { 'sec-fetch-site': 'same-site' }],
      ['of another origin', { origin: 'https://evil.test' }],
      ['without an origin of its own', { origin: 'null' }],
    ])('takes no action %s', async (_, headers) => {
      const browser = new Browser(installed.city);
      await browser.signIn('hanako');
      expect(await browser.send('POST', '/api/probe', { headers })).toMatchObject(refused);
      const body = { login: 'hanako', password: 'hanako の合言葉は長い' };
      expect(await browser.send('POST', '/api/session', { headers, body })).toMatchObject(refused);
      expect(await browser.send('GET', '/api/probe', { headers })).toMatchObject({ status: 200 });
    });

    it.each([
      ['its own pages', { 'sec-fetch-site': 'same-origin', origin: 'http://zesei.test' }],
      ['its own pages in an older browser', { origin: 'http://zesei.test' }],
      ['a program', {}],
    ])('but takes it from %s', async (_, headers: Record<string, string>) => {
      const browser = new Browser(installed.city);
      await browser.signIn('hanako');
      expect(await browser.send('POST', '/api/probe', { headers })).toMatchObject({ status: 201 });
    });
  });
});

describe('the cookie of a session', () => {
  it.each([
    ['over https', 'https://zesei.example', true],
    ['on plain http', undefined, false],
  ])('is kept from scripts and other sites, %s', async (_, publicUrl, secure) => {
    const city = await Installation.open({ ...(publicUrl && { publicUrl }) });
    try {
      await city.load(smallCity);
      const browser = new Browser(city);
      const { setCookie } = await browser.signIn('hanako');
      expect(setCookie).toContain('; HttpOnly');
      expect(setCookie).toContain('; SameSite=Strict');
      expect(setCookie).toContain('; Path=/');
      expect(setCookie.includes('; Secure')).toBe(secure);
      const headers = { origin: 'http://zesei.test' };
      const other = await browser.send('DELETE', '/api/session', { headers });
      expect(other.status).toBe(secure ? 403 : 204);
    } finally {
      await city.close();
    }
  });
});
