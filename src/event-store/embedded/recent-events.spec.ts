import { derivedId } from '../../platform/ids';
import { canonicalJson } from '../canonical';
import { RecentEvents } from './recent-events';
import { StreamEnds } from './stream-ends';

describe('the events that were committed last', () => {
  /** Notes an append of one event, some 50 characters long, at each position. */
  const noted = (recent: RecentEvents, first: number, last: number) => {
    for (let position = first; position <= last; position += 1)
      recent.note(
        {
          stream: 'case-one',
          expected: position - 1,
          events: [
            {
              id: derivedId(String(position)),
              type: 'SampleHappened',
              data: canonicalJson({ text: 'x'.repeat(40) }),
              metadata: '{}',
            },
          ],
        },
        { revision: position - 1, position: BigInt(position) },
      );
  };
  const positions = (recent: RecentEvents, after: number) =>
    recent.after(BigInt(after))?.map(({ position }) => Number(position));

  it('are handed to who has seen all before them, and to nobody else', () => {
    const recent = new RecentEvents();
    expect(positions(recent, 0)).toBeUndefined();
    noted(recent, 11, 14);
    expect(positions(recent, 9)).toBeUndefined();
    expect(positions(recent, 10)).toEqual([11, 12, 13, 14]);
    expect(positions(recent, 13)).toEqual([14]);
    expect(positions(recent, 14)).toEqual([]);
  });

  it('are let go, the oldest first, when they are too many', () => {
    const recent = new RecentEvents(1_000);
    noted(recent, 1, 100);
    expect(positions(recent, 0)).toBeUndefined();
    expect(positions(recent, 99)).toEqual([100]);
    const kept = Array.from({ length: 100 }, (_, after) => positions(recent, after)).find(
      (found) => found !== undefined,
    );
    expect(kept?.length).toBeGreaterThan(5);
    expect(kept?.length).toBeLessThan(25);
  });
});

describe('the ends of streams', () => {
  it('are known of those used last', () => {
    const ends = new StreamEnds(2);
    ends.note('case-a', 3);
    ends.note('case-b', 1);
    expect(ends.endsBefore('case-a', 2)).toBe(false);
    expect(ends.endsBefore('case-a', 3)).toBe(true);
    ends.note('case-a', 4);
    ends.note('case-c', 1);
    expect(ends.endsBefore('case-a', 3)).toBe(false);
    expect(ends.endsBefore('case-a', 4)).toBe(true);
    expect(ends.endsBefore('case-b', 9)).toBe(false);
  });
});
