import { ErasureDecided, type Erases } from '../../state-machines/erasure';
import type { EventStore, RecordedEvent } from '../event-store/event-store';
import { caseIdOf, voiceIdOf } from '../event-store/streams';
import { sealedTextsIn } from '../sealed-texts/fact-data';

/** Whether an event says that texts of its own stream are erased. */
export const isErasure = ({ stream, type }: Pick<RecordedEvent, 'stream' | 'type'>): boolean =>
  type === 'ErasureDecided' && (caseIdOf(stream) ?? voiceIdOf(stream)) !== undefined;

/**
 * The ids of the keys that an erasure destroys: none for an event that is none, or that says nothing
 * Zesei would have written.
 */
export async function keysErasedBy(
  store: Pick<EventStore, 'read'>,
  event: Pick<RecordedEvent, 'stream' | 'type' | 'data'>,
): Promise<readonly string[]> {
  const said = isErasure(event) ? ErasureDecided.safeParse(event.data) : undefined;
  if (said?.success !== true) return [];
  const { erases } = said.data;
  const keys: string[] = [];
  const last = lastRevision(erases);
  for await (const { revision, data } of store.read(event.stream)) {
    if (revision > last) break;
    for (const { pointer, key } of sealedTextsIn(data))
      if (isErased(erases, revision, pointer)) keys.push(key);
  }
  return keys;
}

const lastRevision = (erases: Erases): number =>
  'upTo' in erases ? erases.upTo : Math.max(...erases.texts.map(({ revision }) => revision));

const isErased = (erases: Erases, revision: number, pointer: string): boolean =>
  'upTo' in erases ||
  erases.texts.some((text) => text.revision === revision && text.field === pointer);
