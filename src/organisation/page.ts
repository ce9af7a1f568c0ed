import { z } from 'zod';
import { fingerprint } from '../read-models/cases/case-list';
import { cursorTo, placeFrom } from '../read-models/cursor';

const lastId = z.string();

/** One page of a list that is in memory, in the order of the ids. */
interface Page<Item> {
  readonly items: readonly Item[];
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null;
}

/**
 * The page after a cursor, or the first one. `asked` tells this list, with its filters, from every
 * other. Throws `CursorNotUsable`.
 */
export function pageOf<Item extends { readonly id: string }>(
  items: Iterable<Item>,
  asked: readonly unknown[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Page<Item> {
  const list = fingerprint(asked);
  const after = cursor === undefined ? '' : placeFrom(cursor, list, lastId);
  const beyond = [...items]
    .filter(({ id }) => id > after)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const page = beyond.slice(0, limit);
  const last = page.at(-1);
  const next = beyond.length > limit && last !== undefined ? cursorTo(list, last.id) : null;
  return { items: page, next };
}
