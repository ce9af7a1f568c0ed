import { type Installation, passwordOf } from './installation';

/** What came back, as far as a test looks at it. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The `Set-Cookie` header, if there is just one. */
  readonly setCookie: string;
}

export interface Sent {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Someone at a browser: keeps the session's cookie, comes from one address. */
export class Browser {
  private cookie: string | undefined;

  constructor(
    private readonly city: Installation,
    private readonly address = '10.0.0.1',
  ) {}

  async send(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    sent: Sent = {},
  ): Promise<Answer> {
    const response = await this.city.app.inject({
      method,
      url,
      remoteAddress: this.address,
      headers: { host: 'zesei.test', ...(this.cookie && { cookie: this.cookie }), ...sent.headers },
      ...(sent.body && { payload: sent.body }),
    });
    const setCookie = String(response.headers['set-cookie'] ?? '');
    const given = /^(zesei_session=[^;]+)/.exec(setCookie)?.[1];
    if (given !== undefined) this.cookie = given;
    return {
      status: response.statusCode,
      body: response.body === '' ? {} : response.json<Record<string, unknown>>(),
      headers: response.headers,
      setCookie,
    };
  }

  signIn(login: string, password = passwordOf({ login })): Promise<Answer> {
    return this.send('POST', '/api/session', { body: { login, password } });
  }

  /** What the browser holds of the session. */
  get secret(): string {
    return this.cookie?.replace('zesei_session=', '') ?? '';
  }

  /** Another browser that has got hold of the same cookie. */
  twin(): Browser {
    const twin = new Browser(this.city, this.address);
    twin.cookie = this.cookie;
    return twin;
  }
}
