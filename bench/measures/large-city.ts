import { setTimeout as sleep } from 'node:timers/promises';
import type { OwnDatabase } from '../../src/installation';
import { OWN_DATABASE } from '../../src/people/own-tables';
import { ReadModels } from '../../src/read-models/read-models';
import { City } from '../../test/city/city';
import { lengthen } from '../copied-log';
import { percentile, type Measure } from '../measure';
import { each, milliseconds } from '../stopwatch';

/** Some fifteen events each: a million. */
const CASES = 66_500;
const ASKED = 50;

/** A city with a million events. */
export const largeCity: Measure = {
  name: 'large-city',
  about:
    `${CASES} cases and a million events (copies of played cases, most of them closed): a start ` +
    'with read models that are up to date, lists and tasks over HTTP by a client in the same ' +
    'process, 発生状況まとめ as of an instant, and the memory of the process afterwards.',
  runs: 3,
  onDemand: true,
  figures: [
    { name: 'start', unit: 'ms', goal: { atMost: 2_000 } },
    { name: 'list with filters, p95', unit: 'ms', goal: { atMost: 50 } },
    { name: 'tasks, p95', unit: 'ms', goal: { atMost: 50 } },
    { name: 'occurrences as of an instant, p95', unit: 'ms', goal: { atMost: 200 } },
    { name: 'memory', unit: 'MB' },
  ],
  async prepare(say) {
    const city = await City.open();
    await lengthen(city, CASES, say);
    say('projecting');
    await city.restart();
    await city.projected();
    say('processes follow');
    await processesFollowed(city);
    return {
      async run() {
        const start = await milliseconds(() => city.restart());
        const secretariat = await city.staff('kikaku-jimukyoku');
        const ask = (path: string) => async () => {
          const { status } = await secretariat.get(path);
          if (status !== 200) throw new Error(`${path} was answered with ${status}`);
        };
        const instant = city.now.toISOString();
        const p95 = async (path: string) => percentile(await each(ASKED, ask(path)), 0.95);
        return [
          start,
          await p95('/api/cases?kind=nonconformity&phase=correction&section=shimin-madoguchi'),
          await p95('/api/tasks'),
          await p95(`/api/reports/occurrences?at=${instant}`),
          process.memoryUsage().rss / 2 ** 20,
        ];
      },
      close: () => city.close(),
    };
  },
};

/** A process notes how far it is after so many events. */
const NOTED_EVERY = 1_000;

/** Waits until every process has been over the log, as they have on a server that has run for a while. */
async function processesFollowed({ server: { app } }: City): Promise<void> {
  const own = app.get<OwnDatabase>(OWN_DATABASE);
  const { position: end } = app.get(ReadModels);
  for (;;) {
    const noted = await own.selectFrom('process_checkpoints').select('position').execute();
    const behind = noted.filter(({ position }) => Number(position) <= end - NOTED_EVERY);
    if (noted.length > 0 && behind.length === 0) return;
    await sleep(500);
  }
}
