import { CaseStreams, type LoadedCase } from '../../src/cases/pipeline/case-streams';
import { newCase, parseCaseFact, step } from '../../state-machines/statechart';
import { City, PASSWORD } from '../../test/city/city';
import { aCase } from '../../test/city/life';
import { Staff } from '../../test/city/staff';
import { median, type Measure } from '../measure';
import { programBeside } from '../program-beside';
import { each } from '../stopwatch';

const NOTES = 183;
const REPLAYS = 50;
const GETS = 100;
/** From the report to the judgement of the effect take some four months. */
const DAYS_AGO = 200;

/** Replaying and reading cases. */
export const reading: Measure = {
  name: 'reading',
  about:
    'Facts checked by their schemas and stepped through the statechart, in this process: those of a ' +
    `closed case, and of one of 200 facts (${NOTES} of them notes). The long one asked for over HTTP, now ` +
    'and as of an instant in its middle, of the built program in a process of its own.',
  runs: 5,
  figures: [
    { name: 'a fact of a closed case replayed', unit: 'µs', goal: { atMost: 12 } },
    { name: 'a fact of a long case replayed', unit: 'µs', goal: { atMost: 12 } },
    { name: 'GET of the long case now', unit: 'ms', goal: { atMost: 5 } },
    { name: 'GET of the long case as of an instant', unit: 'ms', goal: { atMost: 5 } },
  ],
  async prepare() {
    const city = await City.open();
    city.now = new Date(Date.parse(new Date().toISOString()) - DAYS_AGO * 86_400_000);
    const { id } = (await aCase(city, 'judged')).body;
    const handler = await city.staff('shimin-tantou');
    for (let notes = 0; notes < NOTES; notes += 1) {
      city.now = new Date(city.now.getTime() + 1_000);
      const { status } = await handler.command(id, 'add-note', { text: '経過を記録した。' });
      if (status !== 200) throw new Error(`a note was answered with ${status}`);
    }
    const closed = await loaded(city, (await aCase(city, 'closed')).body.id);
    const long = await loaded(city, id);
    const middle = long.facts[Math.floor(long.facts.length / 2)]?.metadata.at ?? '';
    await city.stop();
    const program = await programBeside(city.folder.path);
    const reader = await Staff.signIn(() => program.url, 'shimin-tantou', PASSWORD);
    const get = async (query: string) => {
      const { status } = await reader.get(`/api/cases/${id}${query}`);
      if (status !== 200) throw new Error(`the case was answered with ${status}`);
    };
    return {
      async run() {
        return [
          await microsecondsAFact(closed),
          await microsecondsAFact(long),
          median(await each(GETS, () => get(''))),
          median(await each(GETS, () => get(`?at=${middle}`))),
        ];
      },
      async close() {
        await program.close();
        await city.close();
      },
    };
  },
};

async function loaded(city: City, id: string): Promise<LoadedCase> {
  const found = await city.server.app.get(CaseStreams).load(id);
  if (found === undefined) throw new Error('the case is not there');
  return found;
}

async function microsecondsAFact({ facts, snapshot }: LoadedCase): Promise<number> {
  const replayed = (): Promise<unknown> => {
    const again = facts.reduce((reached, { event, metadata: { at, digest } }) => {
      const { type, data, revision } = event;
      return step(reached, parseCaseFact({ type, data, revision, at, digest }));
    }, newCase(snapshot.context.ruleset));
    return Promise.resolve(again);
  };
  return (median(await each(REPLAYS, replayed)) * 1000) / facts.length;
}
