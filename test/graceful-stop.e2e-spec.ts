import { openReadOnly } from '../src/event-store/embedded/open-embedded';
import { City, PASSWORD } from './city/city';
import { Staff } from './city/staff';
import { expectEachDoneOnce } from './kill-nine/done-once';
import { byChance, Office, type Sent } from './kill-nine/office';
import { Served } from './kill-nine/served';

/** `ZESEI_STOPS=100 npx jest graceful-stop` stops more often. */
const ROUNDS = Number(process.env.ZESEI_STOPS ?? 6);
const MOST_PROMISES_A_ROUND = 60;

// As long as docker-compose.yml gives a server to stop, in each round.
jest.setTimeout(60_000 + ROUNDS * 30_000);

/** Where the fact of a command that was answered stands. */
function placeOf({ answer }: Sent): string | undefined {
  if (answer === undefined) return undefined;
  expect([200, 201]).toContain(answer.status);
  const { id, revision } = JSON.parse(answer.body) as { id: string; revision: number };
  return `case-${id}@${revision}`;
}

async function placesIn(folder: string): Promise<Set<string>> {
  const log = openReadOnly(folder);
  const places = new Set<string>();
  for await (const { stream, revision } of log.readRaw()) places.add(`${stream}@${revision}`);
  log.close();
  return places;
}

it(`a server that is asked to stop under load ends well and loses nothing, ${ROUNDS} times`, async () => {
  const city = await City.open();
  await city.stop();
  let served = await Served.over(city.folder.path);
  const staff = await Staff.signIn(() => served.url, 'shimin-suishin', PASSWORD);
  const office = new Office(staff);

  for (let round = 0; round < ROUNDS; round += 1) {
    const before = office.sent.length;
    await office.workUntil(8 + byChance(MOST_PROMISES_A_ROUND), async () => {
      expect(await served.end()).toBe(0);
    });
    const answered = office.sent.slice(before).flatMap((one) => placeOf(one) ?? []);
    const places = await placesIn(city.folder.path);
    expect(answered.filter((place) => !places.has(place))).toEqual([]);
    served = await Served.over(city.folder.path);
    await office.repeat(before);
  }
  expect(await served.end()).toBe(0);
  await expectEachDoneOnce(city, office.sent);
  await city.close();
});
