import { caseFactSchemas } from '../../state-machines/case/facts';
import { voiceFactSchemas } from '../../state-machines/voice/facts';
import type { EventStore } from '../event-store/event-store';
import { caseStream, voiceStream } from '../event-store/streams';

/** The numbers that cases and voices have been given, by their ids; none for what is neither. */
export async function numbersOf(
  ids: Iterable<string>,
  store: Pick<EventStore, 'read'>,
): Promise<ReadonlyMap<string, string>> {
  const numbers = new Map<string, string>();
  for (const id of ids) {
    const number = (await caseNumber(id, store)) ?? (await voiceNumber(id, store));
    if (number !== undefined) numbers.set(id, number);
  }
  return numbers;
}

async function caseNumber(
  id: string,
  store: Pick<EventStore, 'read'>,
): Promise<string | undefined> {
  for await (const { type, data } of store.read(caseStream(id)))
    if (type === 'CaseNumbered') return caseFactSchemas.CaseNumbered.parse(data).text;
  return undefined;
}

async function voiceNumber(
  id: string,
  store: Pick<EventStore, 'read'>,
): Promise<string | undefined> {
  for await (const { type, data } of store.read(voiceStream(id)))
    if (type === 'VoiceNumbered') return voiceFactSchemas.VoiceNumbered.parse(data).text;
  return undefined;
}
