import { Inject, Injectable } from '@nestjs/common';
import type { VoiceFact } from '../../state-machines/voice/facts';
import type { VoiceState } from '../../state-machines/voice/state';
import { parseVoiceFact, stepVoice } from '../../state-machines/voice/voice';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '../event-store/event-store';
import { readable } from '../event-store/not-readable';
import { headOf, metadataOf, type EventMetadata, type Head } from '../event-store/record';
import { voiceStream } from '../event-store/streams';

/** A fact of a voice as recorded, and its envelope. */
export interface RecordedVoiceFact {
  readonly fact: VoiceFact;
  readonly event: RecordedEvent;
  readonly metadata: EventMetadata;
}

/** A voice folded from its stream. */
export interface LoadedVoice {
  readonly id: string;
  readonly voice: VoiceState;
  readonly head: Head;
  readonly facts: readonly RecordedVoiceFact[];
}

/** An event as the fold sees it. Throws where this release does not know it. */
export function voiceFactOf(event: RecordedEvent): RecordedVoiceFact {
  const metadata = metadataOf(event);
  const { type, data, revision } = event;
  const { at, digest } = metadata;
  return { fact: parseVoiceFact({ type, data, at, revision, digest }), event, metadata };
}

/** Folds facts of one voice, oldest first; undefined for none. Throws `StreamNotReadable`. */
export function foldVoice(
  id: string,
  facts: readonly RecordedVoiceFact[],
): LoadedVoice | undefined {
  const last = facts.at(-1);
  const voice = facts.reduce<VoiceState | undefined>(
    (reached, { fact, event }) => readable(event, () => stepVoice(reached, fact)),
    undefined,
  );
  return last === undefined || voice === undefined
    ? undefined
    : { id, voice, head: headOf(last.event), facts };
}

/** Reads voices from the log. */
@Injectable()
export class VoiceStreams {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** The voice as it is; undefined if it is not there. */
  async load(voiceId: string): Promise<LoadedVoice | undefined> {
    const facts: RecordedVoiceFact[] = [];
    for await (const event of this.store.read(voiceStream(voiceId)))
      facts.push(readable(event, () => voiceFactOf(event)));
    return foldVoice(voiceId, facts);
  }
}
