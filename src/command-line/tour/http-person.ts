import { isDeepStrictEqual } from 'node:util';
import type { CaseAnswer } from '../../cases/requests/case-answer';
import type { SignedFact } from '../../cases/requests/command-body';
import type { CaseNowOrThen } from '../../history/case.controller';
import type { MadeAnswer } from '../../organisation/organisation-answer';
import type { SessionDto } from '../../people/session.dto';
import type { Language } from '../../platform/language';
import type { ProblemDocument } from '../../platform/problem-answer';
import type { VoiceAnswer } from '../../voices/voice-answer';
import type { VoiceView } from '../../voices/voice-view';
import { listed, withBrackets } from '../texts/listed';
import { postActingAs, type Capacity } from './capacity';
import { UnexpectedAnswer } from './unexpected-answer';

/** A server to speak to, and in which language. */
export interface Site {
  readonly url: string;
  readonly language: Language;
}

type Method = 'GET' | 'POST';

interface Sent {
  readonly method: Method;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

async function ask({ url, language }: Site, sent: Sent): Promise<Answered> {
  const { method, path, body, headers } = sent;
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      'Accept-Language': language,
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
  };
}

/** Someone who is signed in and works over HTTP, as a browser would: by session cookie. */
export class HttpPerson {
  private constructor(
    private readonly site: Site,
    private readonly cookie: string,
    readonly session: SessionDto,
  ) {}

  /** Signs in. Throws `UnexpectedAnswer`. */
  static async signIn(site: Site, login: string, password: string): Promise<HttpPerson> {
    const sent: Sent = { method: 'POST', path: '/api/session', body: { login, password } };
    const answered = await ask(site, sent);
    if (answered.status !== 201) throw new UnexpectedAnswer(sent, answered, 'a session');
    const cookie = answered.headers.getSetCookie()[0]?.split(';', 1)[0];
    if (cookie === undefined) throw new UnexpectedAnswer(sent, answered, 'a session cookie');
    return new HttpPerson(site, cookie, answered.body as SessionDto);
  }

  /** 見本 花子 */
  get name(): string {
    return this.session.name ?? this.session.person;
  }

  /** 見本 花子（市民課窓口係員） */
  get title(): string {
    const { language } = this.site;
    const posts = this.session.standings.map(({ title }) => title);
    return withBrackets(this.name, listed(posts, language), language);
  }

  /** The same in the capacity in which they act: 見本 幸子（環境政策課長、内部監査員として） */
  as(capacity: Capacity): Pick<HttpPerson, 'title'> {
    const post = postActingAs(this.session.standings, capacity, this.site.language);
    return { title: withBrackets(this.name, post, this.site.language) };
  }

  /** Asks for something. Throws `UnexpectedAnswer`. */
  async get<Body>(path: string): Promise<Body> {
    return (await this.#expect(200, { method: 'GET', path })).body as Body;
  }

  /** The case as it is now. */
  case(caseId: string): Promise<CaseNowOrThen> {
    return this.get(`/api/cases/${caseId}`);
  }

  /** Reports; the key makes a repeat harmless. */
  report(body: object, key: string): Promise<CaseAnswer> {
    return this.#begins('/api/cases', body, key);
  }

  /** Takes what a citizen said or wrote; the key makes a repeat harmless. */
  receive(body: object, key: string): Promise<VoiceAnswer> {
    return this.#begins('/api/voices', body, key);
  }

  /** Sends a command about a case. Throws `UnexpectedAnswer` where it is refused. */
  does(caseId: string, command: string, body: object = {}): Promise<CaseAnswer> {
    return this.#sends(`/api/cases/${caseId}`, command, body);
  }

  /** The same for a command that is signed: reads the case first, and signs what is shown. */
  signs(caseId: string, command: string, body: object = {}): Promise<CaseAnswer> {
    return this.#signs(`/api/cases/${caseId}`, command, body);
  }

  /** Sends a command about a voice. Throws `UnexpectedAnswer` where it is refused. */
  doesToVoice(voiceId: string, command: string, body: object = {}): Promise<VoiceAnswer> {
    return this.#sends(`/api/voices/${voiceId}`, command, body);
  }

  /** The same for a command that is signed. */
  signsForVoice(voiceId: string, command: string): Promise<VoiceAnswer> {
    return this.#signs(`/api/voices/${voiceId}`, command, {});
  }

  /** Records that somebody is away. Throws `UnexpectedAnswer` where it is refused. */
  recordAbsence(body: object): Promise<MadeAnswer> {
    return this.#sends('/api/organisation', 'record-absence', body);
  }

  /** Tries what the rules do not let this person do, and answers what they are told. */
  async isRefused(
    caseId: string,
    command: string,
    rules: readonly string[],
    body: object = {},
  ): Promise<Refusal> {
    const sent = this.#command(`/api/cases/${caseId}/${command}`, body);
    const { body: problem } = await this.#expect(403, sent);
    const refusal = problem as Refusal;
    const names = refusal.rules.map(({ name }) => name).sort();
    if (!isDeepStrictEqual(names, [...rules].sort()))
      throw new UnexpectedAnswer(sent, { status: 403, body: problem }, `rules ${rules.join(', ')}`);
    return refusal;
  }

  async #begins<Answer>(path: string, body: object, key: string): Promise<Answer> {
    const sent = this.#command(path, body, { 'Idempotency-Key': key });
    return (await this.#expect(201, sent)).body as Answer;
  }

  async #sends<Answer>(path: string, command: string, body: object): Promise<Answer> {
    return (await this.#expect(200, this.#command(`${path}/${command}`, body))).body as Answer;
  }

  async #signs<Answer>(path: string, command: string, body: object): Promise<Answer> {
    return this.#sends(path, command, { ...body, signs: await this.#toSign(path, command) });
  }

  async #toSign(path: string, command: string): Promise<readonly SignedFact[]> {
    const { possible = [] } = await this.get<Pick<CaseNowOrThen | VoiceView, 'possible'>>(path);
    const signs = possible.find((possibility) => possibility.command === command)?.signs;
    if (signs === undefined) throw new Error(`${command} is not possible, or not to be signed`);
    return signs;
  }

  #command(path: string, body: object, headers: Readonly<Record<string, string>> = {}): Sent {
    return { method: 'POST', path, body, headers };
  }

  async #expect(status: number, sent: Sent): Promise<Answered> {
    const headers = { ...sent.headers, Cookie: this.cookie };
    const answered = await ask(this.site, { ...sent, headers });
    if (answered.status !== status) throw new UnexpectedAnswer(sent, answered, String(status));
    return answered;
  }
}

/** What someone is told whom the rules do not let. */
export interface Refusal extends ProblemDocument {
  readonly rules: readonly { readonly name: string; readonly message: string }[];
}
