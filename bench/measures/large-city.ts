import { City } from '../../test/city/city';
import { lengthen } from '../copied-log';
import { percentile, type Measure } from '../measure';
import { each, milliseconds } from '../stopwatch';

const CASES = 50_000;
const ASKED = 50;

/** A city with a million events. */
export const largeCity: Measure = {
  name: 'large-city',
  about:
    `${CASES} cases and about a million events (copies of played cases, most of them closed): a start ` +
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
    // Asks until the read models have the end of the log; each call waits 5 s at most.
    const reporter = await city.staff('kikaku-jimukyoku');
    while ((await reporter.get(`/api/cases?limit=1&at=${city.now.toISOString()}`)).status === 503);
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
