// A case's life written with Emmett on PostgreSQL: reads { uri, events, cases, writers } from standard
// input, brings that many cases about with one command an event, and prints commands a second.
import { text } from 'node:stream/consumers';
import process from 'node:process';
import { performance } from 'node:perf_hooks';
import { randomUUID } from 'node:crypto';
import { CommandHandler } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';

const { uri, events, cases, writers } = JSON.parse(await text(process.stdin));
const store = getPostgreSQLEventStore(uri);
await store.schema.migrate();

/** What a decision needs to know: how far the case has come, and who has done what in it. */
const initialState = () => ({ reached: -1, actors: [] });
const evolve = ({ actors }, { data }) => ({
  reached: data.step,
  actors: [...actors, data.fact.by],
});
const handle = CommandHandler({ evolve, initialState });

const command = (stream, step) =>
  handle(store, stream, ({ reached }) => {
    if (reached !== step - 1) throw new Error(`${stream} is at ${reached}, not at ${step - 1}`);
    const { type, fact, metadata } = events[step];
    return [{ type, data: { step, fact, metadata } }];
  });

const life = async (stream) => {
  for (let step = 0; step < events.length; step += 1) await command(stream, step);
};

await life(`case-${randomUUID()}`);
let begun = 0;
const start = performance.now();
await Promise.all(
  Array.from({ length: writers }, async () => {
    while (begun < cases) {
      begun += 1;
      await life(`case-${randomUUID()}`);
    }
  }),
);
const seconds = (performance.now() - start) / 1000;
await store.close();
process.stdout.write(JSON.stringify((cases * events.length) / seconds));
