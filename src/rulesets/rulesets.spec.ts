import fc from 'fast-check';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import { addDays, type Day } from '../calendar/day';
import type { RecordedEvent } from '../event-store/event-store';
import { recordFacts } from '../event-store/record';
import { rulesetStream } from '../event-store/streams';
import { NoRuleset, Rulesets } from './rulesets';

const COMMAND = {
  commandId: '00000000-0000-8000-8000-000000000001',
  commandHash: 'hmac-sha256-1:0',
  correlationId: '00000000-0000-8000-8000-000000000002',
  causationId: null,
  release: 'test',
};
const PROPOSAL = { revision: 0, digest: `sha256-1:${'0'.repeat(64)}` };
const manager = {
  person: 'manager',
  post: 'director',
  unitPath: [{ id: 'city', level: 'city' }],
  roles: ['qualityManager'],
  via: 'session',
};

/** A log of rulesets: the installed one, and one for each of these first days. */
function decided(firstDays: readonly Day[]): Rulesets {
  const told = [undefined, ...firstDays].map((inForceFrom, index): RecordedEvent => {
    const ruleset = { ...defaultRuleset, version: index + 1 };
    const data =
      inForceFrom === undefined
        ? { by: { process: 'installation', causedBy: COMMAND.commandId }, ruleset }
        : {
            by: manager,
            ruleset,
            inForceFrom,
            signature: {
              meaning: 'decided',
              signs: [PROPOSAL],
              authenticatedAt: '2026-04-01T00:00:00.000Z',
              method: 'password',
            },
            found: { cityDay: '2026-04-01', proposal: { ...PROPOSAL, proposedBy: 'secretary' } },
          };
    const stream = rulesetStream(ruleset.version);
    const facts = [{ type: 'RulesetDecided', data: data as never }];
    const [event] = recordFacts(stream, null, facts, COMMAND, new Date('2026-04-01T00:00:00Z'));
    if (event === undefined) throw new Error('No event was made');
    return { ...event, stream, revision: 0, position: BigInt(index + 1) };
  });
  return over(told);
}

const over = (events: readonly RecordedEvent[]): Rulesets =>
  new Rulesets({
    read: async function* (stream: string) {
      yield* await Promise.resolve(events.filter((event) => event.stream === stream));
    },
  });

const FIRST = '2026-04-01';
const anyDay = fc.integer({ min: 0, max: 90 }).map((ahead) => addDays(FIRST, ahead));

describe('The ruleset in force', () => {
  it('is none where none was ever decided', async () => {
    await expect(over([]).inForce(FIRST)).rejects.toBeInstanceOf(NoRuleset);
  });

  it('is the installed one until the first day of another', async () => {
    const rulesets = decided(['2026-07-01']);
    expect((await rulesets.inForce('1999-01-01')).version).toBe(1);
    expect((await rulesets.inForce('2026-06-30')).version).toBe(1);
    expect((await rulesets.inForce('2026-07-01')).version).toBe(2);
  });

  it('is the one decided last, where a later one comes into force earlier', async () => {
    const rulesets = decided(['2026-07-01', '2026-06-01']);
    expect((await rulesets.inForce('2026-05-31')).version).toBe(1);
    expect((await rulesets.inForce('2026-06-01')).version).toBe(3);
    expect((await rulesets.inForce('2026-07-01')).version).toBe(3);
  });

  it('never goes back to an earlier version, and is never one whose day has not come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDay, { maxLength: 5 }),
        anyDay,
        anyDay,
        async (firstDays, one, other) => {
          const rulesets = decided(firstDays);
          const [day, later] = [one, other].sort();
          const inForce = await rulesets.inForce(day ?? FIRST);
          expect((inForce.inForceFrom ?? '') <= (day ?? FIRST)).toBe(true);
          expect((await rulesets.inForce(later ?? FIRST)).version).toBeGreaterThanOrEqual(
            inForce.version,
          );
        },
      ),
    );
  });
});
