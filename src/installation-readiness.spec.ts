import type { RecordedEvent } from './event-store/event-store';
import { WatchedEventStore } from './event-store/watched-event-store';
import { readinessOf } from './installation-readiness';
import { askAll } from './platform/health/readiness';
import type { ReadModels } from './read-models/read-models';

const NOW = new Date('2026-04-06T00:00:00.000Z');

/** A log of which the read models have seen nothing, its events recorded so many seconds ago. */
function waiting(...secondsAgo: readonly number[]) {
  return asked(secondsAgo, 10 ** 9);
}

function asked(secondsAgo: readonly number[], free: number) {
  const events = secondsAgo.map((seconds) => ({
    metadata: {
      at: new Date(NOW.getTime() - seconds * 1_000).toISOString(),
      ...{ previous: null, digest: '', commandId: '', commandHash: '' },
      ...{ correlationId: '', causationId: null, release: '' },
    },
  })) as unknown as RecordedEvent[];
  async function* all(): AsyncGenerator<RecordedEvent> {
    yield* events;
  }
  const store = new WatchedEventStore({ read: all, readAll: all } as never);
  const status = { running: true, caughtUp: true, position: 0, recordedAt: null };
  const readModels = { status, read: () => Promise.resolve([]) } as unknown as ReadModels;
  return askAll(readinessOf(store, readModels, { now: () => NOW }, () => free));
}

describe('A server', () => {
  it.each([
    ['nothing waits', [], true, { waitingEvents: 0, oldestWaitingSeconds: 0 }],
    ['what waits is new', [30, 5], true, { waitingEvents: 2, oldestWaitingSeconds: 30 }],
    ['the oldest waits for long', [31, 5], false, { waitingEvents: 2, oldestWaitingSeconds: 31 }],
  ])('says how far its lists are behind the log: %s', async (_what, seconds, ready, figures) => {
    const checks = await waiting(...seconds);
    expect(checks).toContainEqual({
      name: 'feed',
      ready,
      figures: { ...figures, lastEventAgeSeconds: null },
    });
  });

  it.each([
    ['for a while', 32 * 2 ** 20, true, 32],
    ['for the next append, perhaps', 32 * 2 ** 20 - 1, false, 31],
  ])('is ready while there is room on the disk %s', async (_what, free, ready, freeMegabytes) => {
    const checks = await asked([], free);
    expect(checks).toContainEqual({ name: 'disk', ready, figures: { freeMegabytes } });
  });

  it('counts no further than it has to', async () => {
    const checks = await waiting(...Array.from({ length: 1_500 }, () => 1));
    expect(checks.at(-1)?.figures).toMatchObject({ waitingEvents: 1_000 });
  });
});
