import { appendSurely, appendUnlessLate } from './append-surely';
import { EventStoreError, type EventStoreErrorCode } from './event-store';

const EVENT = { id: '00000000-0000-8000-8000-000000000000', type: 'Tried', data: {}, metadata: {} };

/** A store whose appends end so, one after the other; `stored` is success. */
function storeThat(...outcomes: (EventStoreErrorCode | 'stored')[]) {
  const seen: unknown[] = [];
  return {
    seen,
    append: (stream: string, events: readonly unknown[], options: object) => {
      seen.push({ stream, events, options });
      const outcome = outcomes.shift();
      if (outcome === undefined) throw new Error('appended more often than expected');
      return outcome === 'stored'
        ? Promise.resolve({ revision: 0, position: 1n })
        : Promise.reject(new EventStoreError(outcome, outcome));
    },
  };
}

describe('An append whose outcome is unknown', () => {
  it('is made again, the very same, until the store tells', async () => {
    const store = storeThat('outcome-unknown', 'unavailable', 'stored');
    const appended = await appendSurely(store, 'case-1', [EVENT], 'none');
    expect(appended).toEqual({ revision: 0, position: 1n });
    expect(store.seen).toHaveLength(3);
    expect(new Set(store.seen.map((call) => JSON.stringify(call))).size).toBe(1);
  });

  it('stays unknown, even if the store is found away afterwards', async () => {
    const store = storeThat('outcome-unknown', 'unavailable', 'unavailable');
    await expect(appendSurely(store, 'case-1', [EVENT], 'none')).rejects.toMatchObject({
      code: 'outcome-unknown',
    });
  });

  it('ends with a conflict where another writer was first', async () => {
    const store = storeThat('outcome-unknown', 'wrong-expected-revision');
    await expect(appendSurely(store, 'case-1', [EVENT], 'none')).rejects.toMatchObject({
      code: 'wrong-expected-revision',
    });
  });
});

describe('An append that was certainly not stored', () => {
  it.each(['unavailable', 'too-large', 'wrong-expected-revision'] as const)(
    'is not made again: %s',
    async (code) => {
      const store = storeThat(code);
      await expect(appendSurely(store, 'case-1', [EVENT], 'none')).rejects.toMatchObject({ code });
    },
  );
});

describe('An append after what may have moved on', () => {
  const append = (...outcomes: Parameters<typeof storeThat>) =>
    appendUnlessLate(storeThat(...outcomes), 'case-1', [EVENT], 'none');

  it('answers where it was stored, or that others were first', async () => {
    expect(await append('stored')).toEqual({ revision: 0, position: 1n });
    expect(await append('wrong-expected-revision')).toBe('conflict');
    expect(await append('outcome-unknown', 'wrong-expected-revision')).toBe('conflict');
  });

  it.each(['unavailable', 'too-large'] as const)('is no conflict for that: %s', async (code) => {
    await expect(append(code)).rejects.toMatchObject({ code });
  });
});
