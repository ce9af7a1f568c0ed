import type { City } from './city';
import { REPORT, triage } from './life';
import type { Answer } from './staff';

/** What is reported and decided otherwise than in the usual life. */
export interface Otherwise {
  readonly report?: object;
  /** Who reports it, by login. */
  readonly reporter?: string;
  readonly triage?: object;
}

/** What a problem says: its status, and the rules or fields that it names. */
export const problemOf = ({ status, body }: Answer) => ({
  status,
  rules: (body.rules as Answer['body']['rules'] | undefined)?.map(({ name }) => name) ?? [],
  fields: (body.errors as { pointer: string }[] | undefined)?.map(({ pointer }) => pointer) ?? [],
});

/** Refused by these rules at least. */
export const refusedAs = (status: 403 | 422, ...rules: string[]) => ({
  status,
  rules: expect.arrayContaining(rules) as string[],
});
export const invalidAt = (...fields: string[]) => ({ status: 400, fields });

/** The id of a case that staff of 市民課 found themselves; no citizen is affected. */
export async function reportedCase(
  city: City,
  { report, reporter: login = 'shimin-kakariin' }: Otherwise = {},
): Promise<string> {
  const reporter = await city.staff(login);
  const whole = { ...REPORT, foundHow: 'ourselves', ...report };
  return idOf(await reporter.send('POST', '/api/cases', whole));
}

export async function acceptedCase(city: City, otherwise: Otherwise = {}): Promise<string> {
  const id = await reportedCase(city, otherwise);
  return idOf(await (await city.staff('shimin-suishin')).command(id, 'accept'));
}

/** Classified by the secretariat. */
export async function triagedCase(city: City, otherwise: Otherwise = {}): Promise<string> {
  const id = await acceptedCase(city, otherwise);
  const secretariat = await city.staff('kikaku-jimukyoku');
  const whole = { ...triage(city), ...otherwise.triage };
  return idOf(await secretariat.command(id, 'triage', whole));
}

/** What the last fact of a type says. */
export const saidIn = async (city: City, id: string, type: string): Promise<object | undefined> =>
  (await allSaidIn(city, id, type)).at(-1);

/** What every fact of these types says, oldest first. */
export async function allSaidIn(city: City, id: string, ...types: string[]): Promise<object[]> {
  const seen = await (await city.staff('kikaku-kacho')).get(`/api/cases/${id}/history?limit=100`);
  const facts = seen.body.facts as { type: string; data: object }[];
  return facts.filter(({ type }) => types.includes(type)).map(({ data }) => data);
}

function idOf({ status, body }: Answer): string {
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body.id;
}
