import { withReadOnlyLog } from '../../src/command-line/read-only-log';
import type { RecordedEvent } from '../../src/event-store/event-store';
import { verifyLog } from '../../src/history/verify/verify';
import { loadConfig } from '../../src/platform/config';
import { systemRandom } from '../../src/platform/random';
import { ReadModels } from '../../src/read-models/read-models';
import type { City } from '../city/city';
import { collect } from '../event-store-contract/samples';
import { rowsOf } from './rows';

/** The whole log of a city, also beside its server; the verification has to find nothing. */
export function verifiedLog({ folder, eventStore }: City): Promise<RecordedEvent[]> {
  const config = loadConfig({ ZESEI_DATA: folder.path, ZESEI_EVENT_STORE: eventStore });
  return withReadOnlyLog(config, systemRandom, async ({ store, readRaw }) => {
    expect((await verifyLog(readRaw(), 'unknown')).findings).toEqual([]);
    return collect(store.readAll());
  });
}

/** The read models of a running city, once they know the whole log: row by row what a rebuild makes. */
export async function expectAsRebuilt(city: City): Promise<void> {
  const readModels = city.server.app.get(ReadModels);
  const last = (await verifiedLog(city)).at(-1);
  await readModels.waitFor(last?.position ?? 0n);
  const before = await readModels.read(rowsOf);
  await readModels.rebuild();
  const after = await readModels.read(rowsOf);
  expect(Object.keys(before).length).toBeGreaterThan(10);
  expect(after).toEqual(before);
}

/** Every case that was submitted has one number, and the numbers of a unit have no gaps. */
export function expectOneNumberEach(events: readonly RecordedEvent[]): void {
  const of = (type: string) => events.filter((event) => event.type === type);
  const submitted = of('CaseSubmitted').map(({ stream }) => stream);
  const numbered = of('CaseNumbered');
  expect(numbered.map(({ stream }) => stream).toSorted()).toEqual(submitted.toSorted());
  expect(new Set(numbered.map(({ data }) => data.text)).size).toBe(submitted.length);
  expect(of('NumberTaken')).toHaveLength(submitted.length);
}
