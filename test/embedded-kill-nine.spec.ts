import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openEmbedded } from '../src/event-store/embedded/open-embedded';
import { systemRandom } from '../src/platform/random';
import { collect, idsOf, sample } from './event-store-contract/samples';
import type { WriterSays } from './kill-nine-writer';
import { temporaryFolder } from './temporary-folder';

const ROUNDS = 12;

/** Runs the writer until it was promised so many events, kills it, and tells all that it said. */
async function killAfter(promises: number, folder: string): Promise<WriterSays[]> {
  const writer = spawn(
    process.execPath,
    [
      '--require',
      join(__dirname, 'typescript-hook.js'),
      join(__dirname, 'kill-nine-writer.ts'),
      folder,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(writer, 'exit');
  const said: WriterSays[] = [];
  let promised = 0;
  for await (const line of createInterface({ input: writer.stdout })) {
    // The last line may be cut off by the death of the one who says it.
    if (!line.endsWith('}')) continue;
    const says = JSON.parse(line) as WriterSays;
    said.push(says);
    if (says.what === 'has' && ++promised === promises) writer.kill('SIGKILL');
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
  return said;
}

describe('an embedded store whose process is killed under load', () => {
  it(`loses nothing that it acknowledged and doubles nothing, ${ROUNDS} times`, async () => {
    const folder = temporaryFolder();
    const acknowledged = new Map<string, WriterSays>();
    for (let round = 0; round < ROUNDS; round++) {
      const said = await killAfter(1 + (systemRandom.bytes(2).readUInt16BE() % 600), folder.path);
      const has = said.filter(({ what }) => what === 'has');
      for (const says of has) acknowledged.set(says.id, says);

      const store = openEmbedded(folder.path);
      // What was under way is made again, with the same id and expectation, as a caller would.
      const unknown = said.filter(({ what, id }) => what === 'tries' && !acknowledged.has(id));
      for (const { stream, id, revision } of unknown) {
        const expected = revision === 0 ? 'none' : revision - 1;
        const again = await store.append(stream, [{ ...sample(), id }], { expected });
        expect(again.revision).toBe(revision);
        acknowledged.set(id, { what: 'has', stream, id, revision });
      }

      const all = await collect(store.readAll());
      expect(idsOf(all).toSorted()).toEqual([...acknowledged.keys()].toSorted());
      const next = new Map<string, number>();
      for (const { stream, revision, id } of all) {
        expect(acknowledged.get(id)).toMatchObject({ stream, revision });
        expect(revision).toBe(next.get(stream) ?? 0);
        next.set(stream, revision + 1);
      }
      await store.close();
    }
    folder.remove();
  }, 120_000);
});
