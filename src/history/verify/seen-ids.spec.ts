import { derivedId } from '../../platform/ids';
import { SeenIds } from './seen-ids';

describe('The ids that streams have had', () => {
  it('are known again, each in its own stream, however many they are', () => {
    const seen = new SeenIds();
    const ids = Array.from({ length: 5_000 }, (_, n) => derivedId('event', String(n)));
    const newTo = (stream: string): string[] => ids.filter((id) => !seen.seenBefore(stream, id));
    expect(newTo('case-a')).toEqual(ids);
    expect(newTo('case-a')).toEqual([]);
    expect(newTo('case-b')).toEqual(ids);
  });
});
