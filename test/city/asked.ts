import type { City } from './city';

/** What somebody reads at an address; throws where it is not given. */
export async function askedBy<Body>(city: City, login: string, address: string): Promise<Body> {
  const { status, body } = await (await city.staff(login)).get(address);
  if (status !== 200) throw new Error(`${address}: ${JSON.stringify(body)}`);
  return body as unknown as Body;
}

/** With which status somebody is answered there. */
export const statusFor = async (city: City, login: string, address: string): Promise<number> =>
  (await (await city.staff(login)).get(address)).status;
