import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../state-machines/actor';
import type { VoiceFactType } from '../../state-machines/voice/facts';
import type { VoiceState } from '../../state-machines/voice/state';
import { judgeVoice } from '../../state-machines/voice/voice';
import { LastWritten } from '../cases/last-written';
import type { Moment } from '../cases/pipeline/moments';
import { appendUnlessLate } from '../event-store/append-surely';
import {
  EVENT_STORE,
  type Appended,
  type EventStore,
  type JsonObject,
} from '../event-store/event-store';
import { recordFacts, type CommandMetadata } from '../event-store/record';
import { voiceStream } from '../event-store/streams';
import { SealedTexts } from '../sealed-texts/seal';
import { refusalOfVoice } from './refusal';
import { voiceFactOf, type LoadedVoice } from './voice-streams';

/** A fact of a voice as it is drafted: its texts not yet sealed. */
interface UnsealedVoiceFact {
  readonly type: VoiceFactType;
  readonly data: { readonly by: Actor } & object;
}

/** The voice after an append. */
interface WrittenVoice {
  readonly voice: VoiceState;
  readonly appended: Appended;
}

/** Seals a new fact of a voice, judges it as the whole event that it will be, and appends it. */
@Injectable()
export class VoiceWriter {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    private readonly sealedTexts: SealedTexts,
    private readonly lastWritten: LastWritten,
  ) {}

  /**
   * Writes a fact after what was loaded; undefined for a voice that is not there yet. Answers
   * `conflict` where the voice has moved on since. Throws the `Problem` of a refusal.
   */
  async write(
    voiceId: string,
    loaded: LoadedVoice | undefined,
    { type, data }: UnsealedVoiceFact,
    command: CommandMetadata,
    { now, inForce }: Pick<Moment, 'now' | 'inForce'>,
  ): Promise<WrittenVoice | 'conflict'> {
    const stream = voiceStream(voiceId);
    const head = loaded?.head ?? null;
    // What comes out is plain JSON: sealTexts throws for anything else.
    const sealed = (await this.sealedTexts.sealTexts<unknown>(stream, type, data)) as JsonObject;
    const facts = [{ type, data: sealed }];
    const events = recordFacts(stream, head, facts, command, now);
    const [event] = events;
    if (event === undefined) throw new Error('No event was made');
    const revision = (head?.revision ?? -1) + 1;
    const { fact } = voiceFactOf({ ...event, stream, revision, position: 0n });
    const judgement = judgeVoice(loaded?.voice, fact, inForce.ruleset);
    if (judgement.verdict !== 'accepted') throw refusalOfVoice(judgement);
    const expected = head?.revision ?? 'none';
    const appended = await appendUnlessLate(this.store, stream, events, expected);
    if (appended === 'conflict') return appended;
    this.lastWritten.note(appended.position);
    return { voice: judgement.next, appended };
  }
}
