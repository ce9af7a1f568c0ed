import type { EventStore } from '../../event-store/event-store';
import { metadataOf } from '../../event-store/record';
import { portions } from '../multi-row';
import type { ReadModelsDatabase } from '../schema';
import type { StreamHead } from './queries';
import type { RecordedHeads } from './recorded-heads';

const MOST_NAMED = 5;

/**
 * The log lacks events that it had, or has others in their place. Tables built from it would take the
 * place of those that remember them, and nobody would ever know.
 */
export class LostEvents extends Error {
  readonly code = 'lost-events';

  constructor(readonly lost: readonly Pick<StreamHead, 'stream' | 'revision'>[]) {
    const named = lost.slice(0, MOST_NAMED).map(({ stream, revision }) => `${stream}@${revision}`);
    const more = lost.length > MOST_NAMED ? `, and ${lost.length - MOST_NAMED} more` : '';
    super(`the log no longer holds what was recorded: ${named.join(', ')}${more}`);
    this.name = 'LostEvents';
  }
}

/** Holds tables that were built from the log against the ends recorded before. Throws `LostEvents`. */
export async function holdHeads(
  before: RecordedHeads,
  built: ReadModelsDatabase,
  store: Pick<EventStore, 'read'>,
): Promise<void> {
  const lost: StreamHead[] = [];
  for (const heads of portions(before.values())) {
    const rows = await built
      .selectFrom('stream_heads')
      .selectAll()
      .where(
        'stream',
        'in',
        heads.map(({ stream }) => stream),
      )
      .execute();
    const now = new Map(rows.map((row) => [row.stream, row]));
    for (const head of heads)
      if (!(await stillThere(head, now.get(head.stream), store))) lost.push(head);
  }
  if (lost.length > 0) throw new LostEvents(lost);
}

async function stillThere(
  { stream, revision, digest }: StreamHead,
  now: StreamHead | undefined,
  store: Pick<EventStore, 'read'>,
): Promise<boolean> {
  if (now === undefined || now.revision < revision) return false;
  if (now.revision === revision) return now.digest === digest;
  for await (const event of store.read(stream, { from: revision, max: 1 }))
    return event.revision === revision && metadataOf(event).digest === digest;
  return false;
}
