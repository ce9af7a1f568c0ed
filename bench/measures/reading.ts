import { newCase, parseCaseFact, step } from '../../state-machines/statechart';
import { CaseStreams } from '../../src/cases/pipeline/case-streams';
import { City } from '../../test/city/city';
import { aCase } from '../../test/city/life';
import { median, type Measure } from '../measure';
import { each } from '../stopwatch';

const NOTES = 183;
const REPLAYS = 50;
const GETS = 100;

/** Replaying and reading a case of 200 facts, closed. */
export const reading: Measure = {
  name: 'reading',
  about:
    'A closed case of 200 facts: stepped through the statechart with its facts checked by their ' +
    'schemas, in this process; and asked for over HTTP by a client in the same process, now and as ' +
    'of an instant in its middle.',
  runs: 5,
  figures: [
    { name: 'a fact replayed', unit: 'µs', goal: { atMost: 12 } },
    { name: 'a fact checked by its schema', unit: 'µs' },
    { name: 'GET of the case now', unit: 'ms', goal: { atMost: 5 } },
    { name: 'GET of the case as of an instant', unit: 'ms', goal: { atMost: 5 } },
  ],
  async prepare() {
    const city = await City.open();
    const { id } = (await aCase(city, 'judged')).body;
    const handler = await city.staff('shimin-tantou');
    for (let notes = 0; notes < NOTES; notes += 1) {
      city.now = new Date(city.now.getTime() + 1_000);
      const { status } = await handler.command(id, 'add-note', { text: '経過を記録した。' });
      if (status !== 200) throw new Error(`a note was answered with ${status}`);
    }
    const loaded = await city.server.app.get(CaseStreams).load(id);
    if (loaded === undefined) throw new Error('the case is not there');
    const { facts, snapshot } = loaded;
    const { ruleset } = snapshot.context;
    const middle = facts[Math.floor(facts.length / 2)];
    const get = async (query: string) => {
      const { status } = await handler.get(`/api/cases/${id}${query}`);
      if (status !== 200) throw new Error(`the case was answered with ${status}`);
    };
    const aFact = async (work: () => unknown) =>
      (median(await each(REPLAYS, async () => work())) * 1000) / facts.length;
    return {
      async run() {
        return [
          await aFact(() =>
            facts.reduce((reached, { fact }) => step(reached, fact), newCase(ruleset)),
          ),
          await aFact(() => {
            for (const { event, metadata } of facts) {
              const { type, data, revision } = event;
              parseCaseFact({ type, data, revision, at: metadata.at, digest: metadata.digest });
            }
          }),
          median(await each(GETS, () => get(''))),
          median(await each(GETS, () => get(`?at=${middle?.metadata.at ?? ''}`))),
        ];
      },
      close: () => city.close(),
    };
  },
};
