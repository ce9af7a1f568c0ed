import { setTimeout as sleep } from 'node:timers/promises';
import { City, PASSWORD } from '../../test/city/city';
import { Staff } from '../../test/city/staff';
import { lengthen } from '../copied-log';
import { percentile, type Measure } from '../measure';
import { programBeside, type ProgramBeside } from '../program-beside';
import { each } from '../stopwatch';

/** Some fifteen events each: a million. */
const CASES = 66_500;
const ASKED = 50;
/** The played cases take less than five years; what is copied must not lie in the future. */
const DAYS_AGO = 1_800;

/** A city with a million events. */
export const largeCity: Measure = {
  name: 'large-city',
  about:
    `${CASES} cases and a million events (copies of played cases, most of them closed), with read models ` +
    'and processes up to date: a cold start of the built program until it listens, lists and tasks ' +
    'asked for over HTTP by the secretariat and by a section, 発生状況まとめ as of an instant, and the ' +
    'memory of the program afterwards.',
  runs: 3,
  onDemand: true,
  figures: [
    { name: 'start', unit: 'ms', goal: { atMost: 2_000 } },
    { name: 'list with filters, p95', unit: 'ms', goal: { atMost: 50 } },
    { name: 'list of a section head, p95', unit: 'ms', goal: { atMost: 50 } },
    { name: 'tasks, p95', unit: 'ms', goal: { atMost: 50 } },
    { name: 'tasks of a section head, p95', unit: 'ms', goal: { atMost: 50 } },
    { name: 'occurrences as of an instant, p95', unit: 'ms', goal: { atMost: 200 } },
    { name: 'memory', unit: 'MB', goal: { atMost: 1_024 } },
  ],
  async prepare(say) {
    const city = await City.open();
    city.now = new Date(Date.parse(new Date().toISOString()) - DAYS_AGO * 86_400_000);
    await lengthen(city, CASES, say);
    const folder = city.folder.path;
    const first = await programBeside(folder);
    await settled(first, say);
    await first.close();
    return {
      async run() {
        const program = await programBeside(folder);
        const signIn = (login: string) => Staff.signIn(() => program.url, login, PASSWORD);
        const secretariat = await signIn('kikaku-jimukyoku');
        const head = await signIn('shimin-kacho');
        const p95 = async (staff: Staff, path: string) => {
          const ask = async () => {
            const { status } = await staff.get(path);
            if (status !== 200) throw new Error(`${path} was answered with ${status}`);
          };
          return percentile(await each(ASKED, ask), 0.95);
        };
        const instant = new Date().toISOString();
        const filters = 'kind=nonconformity&phase=correction&section=shimin-madoguchi';
        const figures = [
          program.startTook,
          await p95(secretariat, `/api/cases?${filters}`),
          await p95(head, '/api/cases'),
          await p95(secretariat, '/api/tasks'),
          await p95(head, '/api/tasks'),
          await p95(secretariat, `/api/reports/occurrences?at=${instant}`),
          program.memory(),
        ];
        await program.close();
        return figures;
      },
      close: () => city.close(),
    };
  },
};

const LOOK_MS = 5_000;
/** What falls due is looked for once a minute. */
const QUIET_LOOKS = 14;

/** Waits until nothing is projected or recorded any more, as on a server that has run for a while. */
async function settled({ url }: ProgramBeside, say: (progress: string) => void): Promise<void> {
  let before = '';
  for (let quiet = 0; quiet < QUIET_LOOKS;) {
    await sleep(LOOK_MS);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const lines = metrics
      .split('\n')
      .filter((line) => /^zesei_(feed_waiting_events|appends_total)/.test(line));
    const now = lines.join(' ');
    quiet = now === before ? quiet + 1 : 0;
    before = now;
    say(now);
  }
}
