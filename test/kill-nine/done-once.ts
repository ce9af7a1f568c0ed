import { systemClock } from '../../src/platform/clock';
import type { City } from '../city/city';
import { expectAsRebuilt, expectOneNumberEach, verifiedLog } from '../nothing-lost/whole';
import type { Sent } from './office';

/**
 * What an office sent to a city was done, each once, in a log that is whole, and the read models say
 * what a rebuild would. The city is one that stands still, and does so afterwards.
 */
export async function expectEachDoneOnce(city: City, sent: readonly Sent[]): Promise<void> {
  city.now = systemClock.now();
  await city.start();
  await expectAsRebuilt(city);
  await city.stop();
  const events = await verifiedLog(city);
  expectOneNumberEach(events);
  const count = (type: string) => events.filter((event) => event.type === type).length;
  const reports = sent.filter(({ path }) => path === '/api/cases').length;
  expect(count('CaseSubmitted')).toBe(reports);
  expect(count('ContainmentRecorded')).toBe(sent.length - reports);
}
