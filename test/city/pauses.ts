import type { City } from './city';
import type { SignedRef } from './staff';

const manager = (city: City) => city.staff('kikaku-bucho');

/** The city stands still from a day on. */
export async function paused(city: City, from: string): Promise<void> {
  const reason = '台風により庁舎を閉鎖するため。';
  await told(city, 'pause', { from, reason, signs: await signs(city, 'pause') });
}

/** It goes on, from a day on. */
export async function resumed(city: City, on: string): Promise<void> {
  await told(city, 'resume', { on, signs: await signs(city, 'resume') });
}

async function signs(city: City, what: 'pause' | 'resume'): Promise<SignedRef[]> {
  const { body } = await (await manager(city)).get('/api/calendar');
  return (body as unknown as { signs: Record<string, SignedRef[]> }).signs[what] ?? [];
}

async function told(city: City, what: 'pause' | 'resume', body: object): Promise<void> {
  const answer = await (await manager(city)).send('POST', `/api/calendar/${what}`, body);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}
