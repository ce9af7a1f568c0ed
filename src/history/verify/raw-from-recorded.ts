import type { JsonObject, RecordedEvent } from '../../event-store/event-store';
import type { RawEvent } from '../../event-store/embedded/raw-event';
import { canonicalOf } from './stored-text';

/**
 * The events of a store that does not keep our bytes (EventStoreDB), as `verifyLog` reads them. The
 * texts are made here, so what is found says nothing of the form in which that store holds them.
 */
export async function* rawFromRecorded(
  events: AsyncIterable<RecordedEvent>,
): AsyncGenerator<RawEvent, void> {
  for await (const { position, stream, revision, id, type, data, metadata } of events) {
    yield {
      position,
      stream,
      revision,
      id,
      type,
      data: textOf(data),
      metadata: textOf(metadata),
    };
  }
}

/** What has no canonical form keeps its plain one, in which `verifyLog` finds it. */
const textOf = (object: JsonObject): string => canonicalOf(object) ?? plainText(object);

/** Empty, and so no JSON at all, where even that cannot be made (a nesting without end). */
function plainText(object: JsonObject): string {
  try {
    return JSON.stringify(object);
  } catch {
    return '';
  }
}
