import { isDeepStrictEqual } from 'node:util';

/** An answer of the API, its body as JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnswerBody;
}

/** As much of any answer as tests look at. */
export interface AnswerBody {
  readonly [member: string]: unknown;
  readonly id: string;
  readonly number: string | null;
  readonly revision: number;
  readonly position: string;
  readonly state: { readonly phase: string; readonly steps: string[]; readonly ended: boolean };
  readonly type: string;
  readonly rules: { readonly name: string; readonly message: string }[];
  readonly possible: {
    readonly command: string;
    readonly allowed: boolean;
    readonly posts: string[];
    readonly rules: { readonly name: string }[];
    readonly required: { readonly name: string; readonly message: string }[];
    readonly signs?: SignedRef[];
  }[];
}

export interface SignedRef {
  readonly revision: number;
  readonly digest: string;
}

const KEY = 'Idempotency-Key';
const COMMANDS =
  /^\/api\/(cases|voices|organisation|people|calendar|ruleset-proposals)(\/(?!confirm-fixes$)|$)/;
/** Somebody who never gives up, and waits for nothing: more than one command can need. */
const MOST_TRIES = 1_000;
let repeatable = 0;

/** How somebody asks. */
export interface StaffOptions {
  /** Whether they ask again where they are told to (503), as often as it takes. */
  readonly insists?: boolean;
}

/** Someone who is signed in, and asks over HTTP. */
export class Staff {
  private constructor(
    private readonly url: () => string,
    readonly cookie: string,
    private readonly options: StaffOptions,
  ) {}

  static async signIn(
    url: () => string,
    login: string,
    password: string,
    options: StaffOptions = {},
  ): Promise<Staff> {
    const signedOut = new Staff(url, '', options);
    const answer = await signedOut.send('POST', '/api/session', { login, password });
    if (answer.status !== 201)
      throw new Error(`${login} could not sign in: ${JSON.stringify(answer.body)}`);
    return new Staff(url, answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '', options);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  /** One command about a case; `headers` may hold `Idempotency-Key` and `If-Match`. */
  command(
    caseId: string,
    command: string,
    body: object = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.send('POST', `/api/cases/${caseId}/${command}`, body, headers);
  }

  /** What a signed command has to repeat, as the case shows it now. */
  async signs(caseId: string, command: string): Promise<SignedRef[]> {
    const { body } = await this.get(`/api/cases/${caseId}`);
    const found = body.possible.find((possibility) => possibility.command === command);
    if (found?.signs === undefined) throw new Error(`${command} is not to be signed now`);
    return found.signs;
  }

  /** A signed command, with what the case shows now. */
  async sign(caseId: string, command: string, body: object = {}): Promise<Answer> {
    return this.command(caseId, command, { ...body, signs: await this.signs(caseId, command) });
  }

  /**
   * Asks for anything. A command that is taken is sent once more under its key, as a nervous finger
   * would: it has to be answered as the first time; and once more with another body, which has to be
   * refused. Who brings a key of their own repeats themselves. Many confirmed at once are each a
   * command of their own, and told of one by one.
   */
  async send(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const isRepeatable = method === 'POST' && COMMANDS.test(path) && !(KEY in headers);
    if (!isRepeatable) return this.#insist(method, path, body, headers);
    repeatable += 1;
    const keyed = { ...headers, [KEY]: `repeatable-${repeatable}` };
    const answer = await this.#insist(method, path, body, keyed);
    if (answer.status >= 300) return answer;
    const repeat = await this.#insist(method, path, body, keyed);
    if (repeat.status !== answer.status || !isDeepStrictEqual(told(repeat), told(answer)))
      throw new Error(`${path} was answered otherwise when repeated: ${JSON.stringify(repeat)}`);
    const other = await this.#insist(method, path, { ...body, as: 'another-post' }, keyed);
    if (other.body.type !== 'urn:zesei:problem:idempotency-key-reused')
      throw new Error(`${path} took its key for something else: ${JSON.stringify(other)}`);
    return answer;
  }

  async #insist(...asked: Parameters<Staff['send']>): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      const answer = await this.#sendOnce(...asked);
      if (this.options.insists !== true || answer.status !== 503) return answer;
      if (tries === MOST_TRIES) throw new Error(`${asked[1]} was never answered`);
    }
  }

  async #sendOnce(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(this.url() + path, {
      method,
      headers: {
        'Accept-Language': 'ja',
        cookie: this.cookie,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed = text === '' ? {} : (JSON.parse(text) as unknown);
    return { status: response.status, headers: response.headers, body: parsed as AnswerBody };
  }
}

/** What an answer says, but for the request that it answers. */
const told = ({ body }: Answer): unknown =>
  JSON.parse(JSON.stringify(body, (key, value: unknown) => (key === 'correlationId' ? '' : value)));
