import autocannon, { type Client, type Result } from 'autocannon';
import { systemClock } from '../../src/platform/clock';
import { newId } from '../../src/platform/ids';
import { systemRandom } from '../../src/platform/random';
import { City, PASSWORD } from '../../test/city/city';
import { REPORT } from '../../test/city/life';
import { Staff, type Answer } from '../../test/city/staff';
import type { Measure } from '../measure';
import { programBeside } from '../program-beside';

const SECONDS = 5;
const CASES = 200;

/** Commands over HTTP, as a client sees them. */
export const http: Measure = {
  name: 'http',
  about:
    `Notes on ${CASES} new cases in turn, each its own command, sent over HTTP for ${SECONDS} s by a client ` +
    'on the same machine to the built program, served as usual (each request in its log). There is no ' +
    'yardstick: the goal is a number.',
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
    const city = await City.open();
    await city.stop();
    const program = await programBeside(city.folder.path);
    const signIn = (login: string) => Staff.signIn(() => program.url, login, PASSWORD);
    const reporter = await signIn('shimin-kakariin');
    const promoter = await signIn('shimin-suishin');
    const aNewCase = async () => {
      const { id } = taken(await reporter.send('POST', '/api/cases', REPORT, keyed())).body;
      taken(await promoter.command(id, 'accept', {}, keyed()));
      return id;
    };
    return {
      async run() {
        const figures: number[] = [];
        for (const connections of [1, 50]) {
          // New ones each time: else their histories, and with them the work, grow.
          const cases: string[] = [];
          while (cases.length < CASES) cases.push(await aNewCase());
          const { requests, latency } = await notes(
            program.url,
            promoter.cookie,
            cases,
            connections,
          );
          figures.push(requests.average, latency.p50, latency.p99);
        }
        return figures;
      },
      async close() {
        await program.close();
        await city.close();
      },
    };
  },
};

/** Whoever brings a key of their own is not repeated by the staff of tests. */
const keyed = () => ({ 'Idempotency-Key': newId(systemClock, systemRandom) });

function taken(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(`a command was answered with ${answer.status}`);
  return answer;
}

/** Throws where any command was not carried out. */
async function notes(
  url: string,
  cookie: string,
  cases: readonly string[],
  connections: number,
): Promise<Result> {
  const requests = cases.map((id) => ({ path: `/api/cases/${id}/add-note` }));
  let begun = 0;
  const result = await autocannon({
    url,
    connections,
    duration: SECONDS,
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ text: '申出人は来週また来庁する。' }),
    requests,
    // Each begins at another case: commands about one case wait for one another.
    setupClient(client: Client) {
      const first = Math.floor((begun * requests.length) / connections);
      begun += 1;
      client.setRequests([...requests.slice(first), ...requests.slice(0, first)]);
    },
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were no success, ${result.errors} did not come`);
  return result;
}
