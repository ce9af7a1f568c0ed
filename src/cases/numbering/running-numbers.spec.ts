import fc from 'fast-check';
import { temporaryFolder } from '../../../test/temporary-folder';
import { openEmbedded } from '../../event-store/embedded/open-embedded';
import type { EventStore, RecordedEvent } from '../../event-store/event-store';
import { derivedId } from '../../platform/ids';
import { CaseQueue } from '../pipeline/case-queue';
import { RunningNumbers } from './running-numbers';

const STREAM = 'numbers-2024-shimin';

/** A desk that gives numbers, over a log of its own; it counts what it reads. */
class Desk {
  readonly #folder = temporaryFolder();
  readonly #store: EventStore = openEmbedded(this.#folder.path);
  now = Date.parse('2024-05-01T00:00:00.000Z');
  read = 0;

  readonly #numbers = new RunningNumbers(
    {
      append: (...asked) => this.#store.append(...asked),
      read: (...asked) => this.#counted(this.#store.read(...asked)),
      readAll: (...asked) => this.#store.readAll(...asked),
      subscribe: (...asked) => this.#store.subscribe(...asked),
      close: () => this.#store.close(),
    },
    { now: () => new Date(this.now) },
    new CaseQueue(),
  );

  /** The number of a case that was reported at an instant; asked again, the same. */
  async numberOf(name: string, since: number): Promise<number> {
    const caseId = derivedId('case', name);
    const cause = derivedId('event', name);
    const { revision } = await this.#numbers.take({
      stream: STREAM,
      fact: { type: 'NumberTaken', data: { by: { process: 'p', causedBy: cause }, case: caseId } },
      command: {
        commandId: derivedId('command', name),
        commandHash: 'hmac-sha256-1:test',
        correlationId: cause,
        causationId: cause,
        release: '0.0.0-test',
      },
      isIts: ({ data }) => data.case === caseId,
      since: new Date(since).toISOString(),
    });
    return revision + 1;
  }

  async close(): Promise<void> {
    await this.#store.close();
    this.#folder.remove();
  }

  async *#counted(events: AsyncIterable<RecordedEvent>): AsyncGenerator<RecordedEvent> {
    for await (const event of events) {
      this.read += 1;
      yield event;
    }
  }
}

describe('Running numbers', () => {
  it('are each taken once, without gaps, however the clocks stand and whoever asks again', async () => {
    const happening = fc.record({
      clock: fc.integer({ min: -3, max: 3 }),
      which: fc.integer({ min: 0, max: 11 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
        const desk = new Desk();
        const reported = new Map<number, number>();
        const numbers = new Map<number, number>();
        for (const { clock, which } of happenings) {
          desk.now += clock * 1_000;
          const since = reported.get(which) ?? desk.now;
          reported.set(which, since);
          // The clock may stand elsewhere by the time that the number is taken.
          desk.now -= clock * 500;
          const number = await desk.numberOf(String(which), since);
          expect(number).toBe(numbers.get(which) ?? numbers.size + 1);
          numbers.set(which, number);
        }
        await desk.close();
      }),
      { numRuns: 25 },
    );
  });

  it('are found by looking back only as far as the report, however many there are', async () => {
    const desk = new Desk();
    for (let count = 1; count <= 300; count += 1) {
      desk.now += 1_000;
      expect(await desk.numberOf(`report ${count}`, desk.now)).toBe(count);
    }
    // One look at the one before each.
    expect(desk.read).toBe(299);
    await desk.close();
  });
});
