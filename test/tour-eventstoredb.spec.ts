import type { CommandFailure } from '../src/command-line/command-failure';
import { playTour } from './command-line/play-tour';
import { startStandIn, type StandIn } from './eventstoredb-stand-in/stand-in';

jest.setTimeout(120_000);

describe('The tour on a stand-in for EventStoreDB', () => {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await startStandIn();
  });
  afterAll(() => standIn.stop());

  it('is played to its end, and not a second time over the records of the first', async () => {
    const told = await playTour(standIn.connectionString, 'en');
    expect(told).toContain('→ R6-市民-0001  Closure: Closed');
    expect(told).toContain('→ V-R6-市民-0001  Replied');
    expect(told).toMatch(/stands in for the absent head[^]*】 Read afterwards {2}/);
    expect(told).toMatch(/has opened by itself[^]*→ R7-福政-0001 {2}Report: Reported/);
    expect(told).toContain('→ R8-市民-0001  Report: Reported');
    expect(told).toMatch(/→ R8-市民-0002 {2}Reported [^●]*→ Closed\n/);
    expect(told).toMatch(/→ R8-福政-0001 {2}Reported → Accepted → Closed\n/);
    expect(told).toContain('✓ No change and no gap was found.');
    await expect(playTour(standIn.connectionString, 'en')).rejects.toMatchObject({
      ending: 'unavailable',
      text: { en: expect.stringContaining('needs an empty server') as string },
    } satisfies Partial<Record<keyof CommandFailure, unknown>>);
  });
});

const real = process.env.ESDB_URI ?? '';

(real === '' ? describe.skip : describe)('The tour on the EventStoreDB at ESDB_URI', () => {
  it('is played to its end', async () => {
    expect(await playTour(real, 'ja')).toContain('→ R6-市民-0001  完了：完了');
  });
});
