import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import {
  EVENT_STORE,
  type EventStore,
  type RecordedEvent,
} from '../../src/event-store/event-store';
import { caseStream } from '../../src/event-store/streams';
import { City } from '../../test/city/city';
import { aCase } from '../../test/city/life';
import { COMMANDS_A_LIFE, livesIn } from '../lives';
import type { Measure } from '../measure';
import { milliseconds } from '../stopwatch';

const CASES = 64;
const WRITERS = 8;
const LAST = 'allDone';
const PROGRAM = join(__dirname, '../emmett/lifecycle.mjs');

/** The life of cases, against the same life written with Emmett on PostgreSQL. */
export const emmett: Measure = {
  name: 'emmett',
  about:
    `${CASES} cases, ${WRITERS} at a time, from the report to the last action, ${COMMANDS_A_LIFE} commands each, ` +
    'both without HTTP. Ours on the embedded store, in this process, with all that belongs to a command: ' +
    'who may, the statechart and its rules, signatures (which read the case first), sealed texts, ' +
    'digests, read models and processes. The yardstick with Emmett 0.42.0 on the PostgreSQL given, in its ' +
    'own process: load, fold, decide, append, with facts of the same size and nothing else.',
  runs: 3,
  needs: 'BENCH_POSTGRES_URI',
  figures: [
    { name: 'commands', unit: '/s' },
    { name: 'commands with Emmett', unit: '/s' },
    { name: 'ours / Emmett', unit: '×', goal: { atLeast: 5 } },
  ],
  async prepare() {
    if (!existsSync(join(__dirname, '../emmett/node_modules')))
      throw new Error('Install the yardstick first: npm ci --prefix bench/emmett');
    const city = await City.open();
    const live = await livesIn(city);
    const events = await factsOf(city, (await aCase(city, LAST)).body.id);
    return {
      async run() {
        let begun = 0;
        const lives = async () => {
          while (begun < CASES) {
            begun += 1;
            await live();
          }
        };
        const took = await milliseconds(() => Promise.all(Array.from({ length: WRITERS }, lives)));
        const ours = (CASES * COMMANDS_A_LIFE * 1000) / took;
        const theirs = await withEmmett(events.slice(0, COMMANDS_A_LIFE));
        return [ours, theirs, ours / theirs];
      },
      close: () => city.close(),
    };
  },
};

async function factsOf(city: City, caseId: string) {
  const facts: Pick<RecordedEvent, 'type' | 'metadata'>[] = [];
  const store = city.server.app.get<EventStore>(EVENT_STORE);
  for await (const { type, data, metadata } of store.read(caseStream(caseId)))
    facts.push({ type, metadata, ...{ fact: data } });
  return facts;
}

/** Commands a second. */
async function withEmmett(events: readonly object[]): Promise<number> {
  const child = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] });
  const uri = process.env.BENCH_POSTGRES_URI;
  child.stdin.end(JSON.stringify({ uri, events, cases: CASES, writers: WRITERS }));
  const said = await text(child.stdout);
  const commands = Number(said);
  if (said === '' || Number.isNaN(commands)) throw new Error('the yardstick did not end well');
  return commands;
}
