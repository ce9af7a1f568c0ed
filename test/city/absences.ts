import type { City } from './city';

/** Records that somebody is away from a day on, to their last day away; answers the absence's id. */
export async function away(
  city: City,
  person: string,
  from: string,
  until: string,
): Promise<string> {
  const { status, body } = await changed(city, 'record-absence', {
    ...{ person, from, until, reason: 'illness' },
  });
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body.id;
}

/** Changes the organisation as its administrator. */
export const changed = async (city: City, command: string, body: object) =>
  (await city.staff('joho-kanri')).send('POST', `/api/organisation/${command}`, body);
