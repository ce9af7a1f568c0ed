import { Inject, Injectable } from '@nestjs/common';
import type { Signature } from '../../state-machines/fact';
import type { VoiceFactType } from '../../state-machines/voice/facts';
import {
  isSignedVoiceFactType,
  VOICE_SIGNATURE_MEANINGS,
} from '../../state-machines/voice/signed-facts';
import { possibleWithVoice } from '../../state-machines/voice/voice';
import { attempted, commandOf, isTheSame } from '../cases/pipeline/attempts';
import { CaseQueue } from '../cases/pipeline/case-queue';
import { Moments } from '../cases/pipeline/moments';
import { actorBy, fittingStanding } from '../cases/pipeline/standing';
import { VoiceVisibility } from '../cases/voice-visibility';
import { COMMAND_IDENTITY, type CommandIdentity } from '../event-store/command-identity';
import type { CommandMetadata } from '../event-store/record';
import { derivedId } from '../platform/ids';
import { orNotFound } from '../platform/or-not-found';
import { Problem } from '../platform/problem';
import { explainedOfVoices } from './refusal';
import { voiceAnswer, type VoiceAnswer } from './voice-answer';
import type { VoiceDraft, VoiceGiven } from './voice-draft';
import { VoiceNumbering } from './voice-numbering';
import type { VoiceOrder } from './voice-order';
import { foldVoice, VoiceStreams, type LoadedVoice } from './voice-streams';
import { VoiceWriter } from './voice-writer';

type Drafting<T extends VoiceFactType> = (
  given: VoiceGiven,
) => VoiceDraft<T> | Promise<VoiceDraft<T>>;

/** Brings facts of voices about, by the same steps as those of cases. */
@Injectable()
export class VoiceRepository {
  constructor(
    @Inject(COMMAND_IDENTITY) private readonly identity: CommandIdentity,
    private readonly streams: VoiceStreams,
    private readonly moments: Moments,
    private readonly writer: VoiceWriter,
    private readonly visibility: VoiceVisibility,
    private readonly queue: CaseQueue,
    private readonly numbering: VoiceNumbering,
  ) {}

  /** One command about a voice that is there: one fact. Throws the `Problem` that says why not. */
  async change<T extends VoiceFactType>(
    order: VoiceOrder,
    type: T,
    draft: Drafting<T>,
  ): Promise<VoiceAnswer> {
    const { voiceId } = order;
    const command = this.#identify(order, type, voiceId);
    await this.visibility.require(voiceId, order.requester);
    return this.queue.run(voiceId, () =>
      attempted(order, {
        load: async () => orNotFound(await this.streams.load(voiceId)),
        revisionOf: ({ head }) => head.revision,
        repeated: (loaded) => answerToRepeat(loaded, command),
        bringAbout: (loaded) => this.#bringAbout(voiceId, loaded, order, command, type, draft),
      }),
    );
  }

  /** 受付: a new voice, and its number. A repeat finishes the numbering first. */
  async receive(order: VoiceOrder, draft: Drafting<'VoiceReceived'>): Promise<VoiceAnswer> {
    const command = this.#identify(order, 'VoiceReceived', 'new-voice');
    const voiceId = derivedId('voice', command.commandId);
    await this.queue.run(voiceId, async () => {
      const there = await this.streams.load(voiceId);
      if (there !== undefined) return answerToRepeat(there, command);
      const type = 'VoiceReceived';
      const answer = await this.#bringAbout(voiceId, undefined, order, command, type, draft);
      // Only the same receipt, sent twice at once, can be there already: its id is the voice's.
      if (answer === 'conflict') throw new Problem('busy');
      return answer;
    });
    return this.numbering.number(voiceId);
  }

  #identify(order: VoiceOrder, type: VoiceFactType, about: string): CommandMetadata {
    return commandOf(this.identity, order, order.body, { type, about });
  }

  async #bringAbout<T extends VoiceFactType>(
    voiceId: string,
    loaded: LoadedVoice | undefined,
    order: VoiceOrder,
    command: CommandMetadata,
    type: T,
    draft: Drafting<T>,
  ): Promise<VoiceAnswer | 'conflict'> {
    const { requester, body } = order;
    const standing = fittingStanding(
      requester,
      body.as,
      (by) => {
        const found = possibleWithVoice(loaded?.voice, by).find(({ fact }) => fact === type);
        if (found === undefined) throw new Problem('not-possible-in-this-state');
        return found.denied;
      },
      explainedOfVoices,
    );
    const signature = signatureOf(type, order);
    const moment = await this.moments.present();
    const given = { ...moment, voice: loaded?.voice, requester, standing };
    const by = actorBy(requester, standing);
    const drafted: object = await draft(given);
    const data = { ...drafted, by, ...(signature !== undefined && { signature }) };
    const written = await this.writer.write(voiceId, loaded, { type, data }, command, moment);
    return written === 'conflict' ? written : voiceAnswer(voiceId, written.voice, written.appended);
  }
}

function answerToRepeat(loaded: LoadedVoice, command: CommandMetadata): VoiceAnswer | undefined {
  const index = loaded.facts.findLastIndex(({ metadata }) => isTheSame(metadata, command));
  const last = loaded.facts[index];
  if (last === undefined) return undefined;
  const then = foldVoice(loaded.id, loaded.facts.slice(0, index + 1));
  if (then === undefined) throw new Error('A voice with a fact has no fold');
  return voiceAnswer(loaded.id, then.voice, last.event);
}

/** Throws `signature-missing` where a fact is signed and the client names nothing that was shown. */
function signatureOf(type: VoiceFactType, { body, requester }: VoiceOrder): Signature | undefined {
  if (!isSignedVoiceFactType(type)) return undefined;
  const { signs } = body;
  if (signs === undefined) throw new Problem('signature-missing');
  const { authenticatedAt, method } = requester;
  return {
    meaning: VOICE_SIGNATURE_MEANINGS[type],
    signs: signs.map(({ revision, digest }) => ({ revision, digest })),
    authenticatedAt,
    method,
  };
}
