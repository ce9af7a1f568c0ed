import { z } from 'zod';
import { CursorNotUsable, cursorTo, placeFrom } from './cursor';

const place = z.strictObject({
  below: z.int(),
  id: z.union([z.string(), z.array(z.string())]).optional(),
});

describe('a cursor', () => {
  it('names the place where the list that gave it goes on', () => {
    expect(placeFrom(cursorTo('cases of 2024', { below: 7 }), 'cases of 2024', place)).toEqual({
      below: 7,
    });
  });

  it.each([
    ['of another list', cursorTo('cases of 2023', { below: 7 })],
    ['to a place of another kind', cursorTo('cases of 2024', { below: 'x' })],
    ['that is no cursor', 'bm90IGpzb24'],
    ['that is empty', ''],
    ['to a place that no store can look for', cursorTo('cases of 2024', { below: 7, id: 'a\0' })],
    ['to one with half a character', cursorTo('cases of 2024', { below: 7, id: ['a\ud800'] })],
  ])('%s is refused', (_what, cursor) => {
    expect(() => placeFrom(cursor, 'cases of 2024', place)).toThrow(CursorNotUsable);
  });
});
