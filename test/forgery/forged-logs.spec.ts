import { namedIn } from '../verified-log';
import { FORGERIES, rightlyAppended, type Forged } from './forgeries';
import { keptInBackup, keptInEventStoreDb, keptInFolder, type KeptLog } from './kept-log';

jest.setTimeout(120_000);

const KEPT = {
  'a data folder': { open: keptInFolder, names: true },
  'a backup': { open: keptInBackup, names: false },
  EventStoreDB: { open: keptInEventStoreDb, names: true },
} as const;

describe.each(Object.entries(KEPT))('A log in %s', (_where, { open, names }) => {
  let log: KeptLog;
  beforeAll(async () => {
    log = await open();
  });
  afterAll(() => log.close());

  it('passes as it was recorded, and goes on where events were added', async () => {
    log.put(log.events);
    const before = await log.verify(true);
    expect(before).toMatchObject({ exitCode: 0, ok: true, events: log.events.length });
    expect(before.heads).toBe(names ? 'held' : 'unknown');
    expect(before.asTaken).toBe(names ? undefined : true);
    expect(log.events.length).toBeGreaterThan(12);
  });

  /** The three ways: by itself, against the ends that were recorded, or not at all, and then it is said. */
  async function expectToShow({ events, shows, showsAgainstHeads }: Forged): Promise<void> {
    log.put(events);
    const told = await log.verify(true);
    const expected = names ? [...shows, ...showsAgainstHeads] : shows;
    expect(missing(expected, namedIn(told))).toEqual([]);
    expect(told.exitCode).toBe(4);
    if (!names) expect(told.asTaken).toBe(false);

    const alone = await log.verify(false);
    expect(missing(shows, namedIn(alone))).toEqual([]);
    const found = shows.length > 0;
    expect(alone).toMatchObject({ exitCode: found ? 4 : 0, ok: !found, heads: 'unknown' });
  }

  it.each(Object.entries(FORGERIES))(
    'that was forged is found out where an event %s, whichever it is',
    async (_what, forge) => {
      let forgeries = 0;
      for (const index of log.events.keys()) {
        const made = forge(log.events, index);
        if (made === undefined) continue;
        forgeries += 1;
        await expectToShow(made);
      }
      expect(forgeries).toBeGreaterThan(5);
    },
  );

  it('says in words what cannot be known without recorded ends', async () => {
    log.put(log.events.slice(0, -1));
    const told = await log.verifyInWords(false);
    expect(told).toContain('whether last events or whole streams are missing cannot be known');
  });

  it('cannot tell one appended by whoever holds the disk from a true one, but another digest of all ends', async () => {
    log.put(log.events);
    const { headDigest } = await log.verify(true);
    for (const event of log.events) {
      log.put(rightlyAppended(log.events, event));
      const told = await log.verify(true);
      expect(told).toMatchObject({ exitCode: names ? 0 : 4, ok: true, findings: [] });
      expect(told.headDigest).not.toBe(headDigest);
      expect(told.asTaken).toBe(names ? undefined : false);
    }
  });
});

const missing = (expected: readonly string[], named: readonly string[]): readonly string[] =>
  expected.filter((place) => !named.includes(place));
