import { writeSync } from 'node:fs';
import { openEmbedded } from '../src/event-store/embedded/open-embedded';
import { sample } from './event-store-contract/samples';

/** What the writer says, a line each, so that whoever kills it knows what it was promised. */
export interface WriterSays {
  readonly what: 'tries' | 'has';
  readonly stream: string;
  readonly id: string;
  /** The revision that the event shall have, or has. */
  readonly revision: number;
}

const WRITERS = 16;

// A line goes out whole and at once: nothing that was said can be lost when the process is killed.
const say = (line: WriterSays): void => {
  writeSync(1, `${JSON.stringify(line)}\n`);
};

async function writeForEver(folder: string): Promise<void> {
  const store = openEmbedded(folder);
  const writers = Array.from({ length: WRITERS }, async (_, n) => {
    const stream = `case-${n}`;
    let revision = -1;
    for await (const head of store.read(stream, { backwards: true, max: 1 }))
      revision = head.revision;
    for (;;) {
      const event = sample({ text: '是正処置'.repeat(50) });
      say({ what: 'tries', stream, id: event.id, revision: revision + 1 });
      const expected = revision === -1 ? 'none' : revision;
      ({ revision } = await store.append(stream, [event], { expected }));
      say({ what: 'has', stream, id: event.id, revision });
    }
  });
  await Promise.all(writers);
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('the folder of a log is needed');
void writeForEver(folder);
