/** The position before every event. No event has it. */
const BEFORE_ALL = 0n;

/**
 * Stands in `to_position` of a row that is still so. Ask for it with `>=` in a join: so many rows have it
 * that an index of it, which SQLite takes for `=`, is the longest way to one of them.
 */
export const STILL_OPEN = Number.MAX_SAFE_INTEGER;

/** A position of the feed as SQL holds it. Throws for one that a number cannot hold exactly. */
export function storedPosition(position: bigint): number {
  const stored = Number(position);
  if (position <= BEFORE_ALL || !Number.isSafeInteger(stored) || stored === STILL_OPEN)
    throw new Error(`Position ${position} cannot be held in a read model`);
  return stored;
}
