import type { VoiceState } from '../../../state-machines/voice/state';
import { parseVoiceFact, stepVoice } from '../../../state-machines/voice/voice';
import { voiceIdOf, voiceStream } from '../../event-store/streams';
import type { FeedEvent } from '../feed-event';
import { portions } from '../multi-row';
import type { ReadModelsDatabase } from '../schema';
import type { Projection, Stepped } from '../stream-folder';
import { voiceRow } from './voice-row';

/** A voice as far as it was projected. */
interface ProjectedVoice {
  readonly voice: VoiceState;
  readonly revision: number;
  readonly receivedPosition: number;
}

/** Folds voices by stepping their one fold. */
export const voiceProjection: Projection<ProjectedVoice> = {
  async load(database: ReadModelsDatabase, streams: readonly string[]) {
    const voices = new Map<string, ProjectedVoice>();
    for (const ids of portions(streams.map(idOf))) {
      const rows = await database
        .selectFrom('voices')
        .select(['voice_id', 'revision', 'received_position', 'fold'])
        .where('voice_id', 'in', ids)
        .execute();
      for (const { voice_id, revision, received_position, fold } of rows)
        voices.set(voiceStream(voice_id), {
          voice: JSON.parse(fold) as VoiceState,
          revision,
          receivedPosition: received_position,
        });
    }
    return voices;
  },

  step(
    state: ProjectedVoice | undefined,
    { event, digest, at, position, recordedAt }: FeedEvent,
  ): Stepped<ProjectedVoice> {
    const { stream, type, data, revision } = event;
    const expected = state === undefined ? 0 : state.revision + 1;
    if (revision !== expected)
      throw new Error(`${stream} goes on at revision ${revision} instead of ${expected}`);
    const fact = parseVoiceFact({ type, data, at, revision, digest });
    const voice = stepVoice(state?.voice, fact);
    const receivedPosition = state?.receivedPosition ?? position;
    const voice_id = idOf(stream);
    const place = {
      voice_id,
      revision,
      received_position: receivedPosition,
      updated_at: recordedAt,
    };
    const row = voiceRow(place, voice);
    return {
      state: { voice, revision, receivedPosition },
      keep: ({ voices }) => {
        voices.put(row);
        if (fact.type === 'CaseLinked') voices.link(voice_id, fact.data.case);
      },
    };
  },
};

function idOf(stream: string): string {
  const id = voiceIdOf(stream);
  if (id === undefined) throw new Error(`${stream} is the stream of no voice`);
  return id;
}
