import type { Clock } from '../platform/clock';
import type { ReadModels } from './read-models';

/** What a question may say about when. */
export interface AskedTime {
  /** An instant with its offset: as it was then. */
  readonly at?: string | undefined;
  /** A position that a command answered: the answer will have seen it. */
  readonly after?: string | undefined;
}

/** The position that an answer is about, and the instant that it stands for. */
export interface AnsweredTime {
  readonly position: number;
  readonly at: string;
}

/**
 * The one position that a question is about: that of the instant it names, else the last one.
 * Throws `ReadModelsBehind`, `PositionMadeUp`, `InstantInTheFuture`, `EventStoreError`.
 */
export async function askedPosition(
  readModels: ReadModels,
  clock: Clock,
  { at, after }: AskedTime,
): Promise<AnsweredTime> {
  if (after !== undefined) await readModels.waitForNamed(BigInt(after), 'after');
  if (at === undefined) return { position: readModels.position, at: clock.now().toISOString() };
  const instant = new Date(at).toISOString();
  return { position: await readModels.positionAt(instant), at: instant };
}
