import {
  ConfigurationError,
  loadConfig,
  requireMasterKey,
  type ConfigurationMistake,
} from './config';
import { decodeKey, environmentSchema } from './environment';

const KEY = Buffer.alloc(32, 0xfb);

function mistakesIn(env: Record<string, string>): readonly ConfigurationMistake[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.mistakes;
    throw error;
  }
  return [];
}

describe('The configuration', () => {
  it('needs nothing set to run on one machine', () => {
    expect(loadConfig({})).toEqual({
      dataFolder: '.zesei',
      eventStore: 'embedded',
      readModels: 'sqlite',
      masterKey: undefined,
      timeZone: 'Asia/Tokyo',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: undefined,
      trustedProxies: [],
      logLevel: 'info',
    });
  });

  it('takes every setting from the environment', () => {
    const config = loadConfig({
      ZESEI_DATA: '/var/lib/zesei',
      ZESEI_EVENT_STORE: 'esdb+discover://events.example:2113?tls=true',
      ZESEI_READ_MODELS: 'postgres://zesei:secret@db.example:5432/zesei',
      ZESEI_MASTER_KEY: KEY.toString('base64url'),
      ZESEI_TIME_ZONE: 'Europe/Berlin',
      ZESEI_PUBLIC_URL: 'https://zesei.example/',
      ZESEI_TRUST_PROXY: '10.0.0.5, 192.168.0.0/24,::1',
      ZESEI_LOG_LEVEL: 'debug',
      HOST: '0.0.0.0',
      PORT: '8080',
    });
    expect(config).toEqual({
      dataFolder: '/var/lib/zesei',
      eventStore: 'esdb+discover://events.example:2113?tls=true',
      readModels: 'postgres://zesei:secret@db.example:5432/zesei',
      masterKey: KEY,
      timeZone: 'Europe/Berlin',
      host: '0.0.0.0',
      port: 8080,
      publicUrl: 'https://zesei.example',
      trustedProxies: ['10.0.0.5', '192.168.0.0/24', '::1'],
      logLevel: 'debug',
    });
  });

  it('names every mistake at once, and what to do about each', () => {
    const env = {
      ZESEI_EVENT_STORE: 'http://events.example',
      ZESEI_READ_MODELS: 'mysql://db.example',
      ZESEI_MASTER_KEY: 'dG9vIHNob3J0',
      ZESEI_TIME_ZONE: 'Asia/Nowhere',
      ZESEI_PUBLIC_URL: 'https://zesei.example/app',
      ZESEI_TRUST_PROXY: 'proxy.example',
      ZESEI_LOG_LEVEL: 'loud',
      ZESEI_DATE: '/typing/mistake',
      PORT: '70000',
    };
    expect(new Set(mistakesIn(env).map(({ variable }) => variable))).toEqual(
      new Set(Object.keys(env)),
    );
    expect(() => loadConfig(env)).toThrow(/PORT is no port number\. Give it a whole number/);
    expect(() => loadConfig(env)).toThrow(/ZESEI_DATE is not a variable of Zesei/);
  });

  it('says of every variable what is wrong and what it takes, in both languages', () => {
    const env = Object.fromEntries(
      Object.keys(environmentSchema.shape).map((variable) => [variable, '\u0000/no such thing']),
    );
    const mistakes = mistakesIn({ ...env, ZESEI_DATE: 'x' });
    expect(mistakes.length).toBeGreaterThan(6);
    for (const { problem, whatToDo } of mistakes)
      for (const { ja, en } of [problem, whatToDo]) {
        expect(ja).toMatch(/[\p{Script=Hiragana}]/u);
        expect(en).not.toMatch(/[\p{Script=Hiragana}\p{Script=Han}]/u);
      }
  });

  it.each(['10.0.0.0/0', '10.0.0.0/33', '10.0.0', '::1/129', '10.0.0.1,', 'loopback', '*', '1'])(
    'trusts no proxy called "%s"',
    (ZESEI_TRUST_PROXY) => {
      expect(mistakesIn({ ZESEI_TRUST_PROXY })).toHaveLength(1);
    },
  );

  it('never repeats a value, which may be a secret', () => {
    const secret = 'postgres-password-4711';
    for (const variable of ['ZESEI_MASTER_KEY', 'ZESEI_READ_MODELS', 'ZESEI_EVENT_STORE']) {
      const [mistake] = mistakesIn({ [variable]: secret });
      expect(mistake).toMatchObject({ variable });
      expect(JSON.stringify(mistake)).not.toContain(secret);
    }
  });

  it.each(['-1', '3.5', '1e3', '65536', 'http'])('takes no port "%s"', (PORT) => {
    expect(mistakesIn({ PORT })).toHaveLength(1);
  });

  it('counts an empty variable as unset, and leaves what is not ours alone', () => {
    expect(loadConfig({ PORT: '', ZESEI_PUBLIC_URL: '', HOME: '/root' })).toEqual(loadConfig({}));
  });

  it('says so when a command that needs the master key has none', () => {
    expect(requireMasterKey({ masterKey: KEY })).toBe(KEY);
    expect(() => requireMasterKey(loadConfig({}))).toThrow(/ZESEI_MASTER_KEY is not set\. Give it/);
  });

  it('reads a key in base64 and in base64url, and only of 32 bytes', () => {
    expect(decodeKey(KEY.toString('base64'))).toEqual(KEY);
    expect(decodeKey(KEY.toString('base64url'))).toEqual(KEY);
    expect(decodeKey(KEY.subarray(1).toString('base64'))).toBeUndefined();
    expect(decodeKey('*'.repeat(43))).toBeUndefined();
  });
});
