import autocannon, { type Result } from 'autocannon';
import { cityBeside, type CityBeside } from '../city-beside';
import type { Measure } from '../measure';

const SECONDS = 5;

/** Commands over HTTP, as a client sees them. */
export const http: Measure = {
  name: 'http',
  about:
    `Notes on 200 cases in turn, each its own command, sent over HTTP for ${SECONDS} s by a client on ` +
    'the same machine to a server in a process of its own. There is no yardstick: the goal is a number.',
  runs: 3,
  figures: [
    { name: 'commands, 1 connection', unit: '/s' },
    { name: 'p50, 1 connection', unit: 'ms' },
    { name: 'p99, 1 connection', unit: 'ms' },
    { name: 'commands, 50 connections', unit: '/s', goal: { atLeast: 1_500 } },
    { name: 'p50, 50 connections', unit: 'ms' },
    { name: 'p99, 50 connections', unit: 'ms', goal: { atMost: 40 } },
  ],
  async prepare() {
    const city = await cityBeside();
    return {
      async run() {
        const figures: number[] = [];
        for (const connections of [1, 50]) {
          const { requests, latency } = await notes(city, connections);
          figures.push(requests.average, latency.p50, latency.p99);
        }
        return figures;
      },
      close: () => city.close(),
    };
  },
};

/** Throws where any command was not carried out. */
async function notes({ url, cookie, cases }: CityBeside, connections: number): Promise<Result> {
  const result = await autocannon({
    url,
    connections,
    duration: SECONDS,
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ text: '申出人は来週また来庁する。' }),
    requests: cases.map((id) => ({ path: `/api/cases/${id}/add-note` })),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were no success, ${result.errors} did not come`);
  return result;
}
