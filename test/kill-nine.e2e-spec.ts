import { City, PASSWORD } from './city/city';
import { Staff } from './city/staff';
import { startStandIn } from './eventstoredb-stand-in/stand-in';
import { expectEachDoneOnce } from './kill-nine/done-once';
import { byChance, Office } from './kill-nine/office';
import { Served } from './kill-nine/served';

/** `ZESEI_KILLS=300 npx jest kill-nine` kills more often. */
const ROUNDS = Number(process.env.ZESEI_KILLS ?? 24);
const MOST_MILLISECONDS_A_ROUND = 20_000;
const MOST_PROMISES_A_ROUND = 60;

/** Each outlives the server that is killed. */
const STORES = {
  'the embedded store': () => ({ eventStore: 'embedded', stop: () => Promise.resolve() }),
  'an EventStoreDB': async () => {
    const { connectionString, stop } = await startStandIn();
    return { eventStore: connectionString, stop };
  },
} as const;

describe('a server that is killed under load', () => {
  it.each(Object.entries(STORES))(
    `loses nothing that it acknowledged and doubles nothing, ${ROUNDS} times, over %s`,
    async (_name, startStore) => {
      const { eventStore, stop } = await startStore();
      const city = await City.open({ eventStore });
      await city.stop();
      const serve = () => Served.over(city.folder.path, eventStore);
      let served = await serve();
      const staff = await Staff.signIn(() => served.url, 'shimin-suishin', PASSWORD);
      const office = new Office(staff);

      for (let round = 0; round < ROUNDS; round += 1) {
        const before = office.sent.length;
        await office.workUntil(1 + byChance(MOST_PROMISES_A_ROUND), () => served.kill());
        served = await serve();
        await office.repeat(before);
      }
      expect(await served.end()).toBe(0);
      await expectEachDoneOnce(city, office.sent);
      await city.close();
      await stop();
    },
    60_000 + ROUNDS * MOST_MILLISECONDS_A_ROUND,
  );
});
