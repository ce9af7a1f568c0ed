import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api';

/** Zesei, as one person with a token sees it: every path, body and answer is typed. */
export type Zesei = Client<paths>;

/** Signs in once with the password and goes on with a token that is good for a day. */
export async function signedIn(baseUrl: string, login: string, password: string): Promise<Zesei> {
  const nobody = createClient<paths>({ baseUrl });
  const { response } = await nobody.POST('/api/session', { body: { login, password } });
  const cookie = response.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  const made = await nobody.POST('/api/tokens', {
    headers: { cookie },
    body: { name: 'typed client', expiresInDays: 1 },
  });
  const { token } = answered(made);
  return createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
}

/** What is told of a problem: its type is what a program compares. */
interface Told {
  readonly type: string;
  readonly detail: string;
}

/** The answer, or an error that says what the problem says. */
export function answered<Data>({ data, error }: { data?: Data; error?: Told }): Data {
  if (data === undefined) throw new Error(`${error?.type ?? 'no answer'}: ${error?.detail ?? ''}`);
  return data;
}
