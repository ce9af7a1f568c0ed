import type { RecordedEvent } from '../event-store/event-store';
import { positionAt } from './position-at';

const eventAt = (position: bigint, at: string): RecordedEvent => ({
  position,
  stream: `case-${position}`,
  revision: 0,
  id: `event ${position}`,
  type: 'CaseAccepted',
  data: {},
  metadata: {
    at,
    previous: null,
    digest: '',
    commandId: '',
    commandHash: '',
    correlationId: '',
    causationId: null,
    release: '',
  },
});

// The third was written by a server whose clock was slow.
const events = [
  eventAt(3n, '2026-05-01T09:00:00.000Z'),
  eventAt(5n, '2026-05-01T10:00:00.000Z'),
  eventAt(8n, '2026-05-01T09:30:00.000Z'),
  eventAt(9n, '2026-05-01T11:00:00.000Z'),
];

const store = {
  async *readAll() {
    yield* events;
  },
};

describe('The position that an instant means', () => {
  it.each([
    ['2026-05-01T08:59:59Z', undefined],
    ['2026-05-01T09:00:00Z', 3n],
    // Then the second was still to come, and so was all that stands behind it in the feed.
    ['2026-05-01T09:45:00Z', 3n],
    ['2026-05-01T10:00:00Z', 8n],
    ['2026-05-02T00:00:00Z', 9n],
  ])('of %s is %s', async (instant, position) => {
    expect(await positionAt(store, new Date(instant), () => undefined)).toBe(position);
  });
});
