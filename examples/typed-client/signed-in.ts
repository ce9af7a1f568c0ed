import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api';

/** Zesei, as one person who is signed in sees it: every path, body and answer is typed. */
export type Zesei = Client<paths>;

/**
 * Signs in with the password, and goes on with the session's cookie. A program that runs by itself uses
 * a token instead; decisions such as the closing ask for a password that was given lately.
 */
export async function signedIn(baseUrl: string, login: string, password: string): Promise<Zesei> {
  const nobody = createClient<paths>({ baseUrl });
  const signIn = await nobody.POST('/api/session', { body: { login, password } });
  answered(signIn);
  const cookie = signIn.response.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  return createClient<paths>({ baseUrl, headers: { cookie } });
}

/** What is told of a problem: its type is what a program compares. */
interface Told {
  readonly type: string;
  readonly detail: string;
  /** Each rule that said no, and what to do about it. */
  readonly rules?: readonly { readonly message: string }[];
}

/** The answer, or an error that says what the problem says. */
export function answered<Data>({ data, error }: { data?: Data; error?: Told }): Data {
  if (data !== undefined) return data;
  const { type = 'no answer', detail = '', rules = [] } = error ?? {};
  throw new Error([`${type}: ${detail}`, ...rules.map(({ message }) => message)].join('\n'));
}
