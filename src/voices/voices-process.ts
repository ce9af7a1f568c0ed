import { Injectable } from '@nestjs/common';
import { isPerson } from '../../state-machines/actor';
import { REPLY } from '../../state-machines/case/facts/obligations';
import type { ObligationMemory } from '../../state-machines/case/v1/memory';
import { stateOf } from '../../state-machines/case-state';
import type { VoiceFactData } from '../../state-machines/voice/facts';
import { CaseStreams, factOf, type LoadedCase } from '../cases/pipeline/case-streams';
import { text } from '../cases/pipeline/draft';
import { BeforeEnding } from '../cases/processes/before-ending';
import { FeedProcess } from '../cases/processes/feed-process';
import { ProcessOrders } from '../cases/processes/process-orders';
import { ProcessParts } from '../cases/processes/process-parts';
import type { RecordedEvent } from '../event-store/event-store';
import { caseIdOf, voiceIdOf } from '../event-store/streams';
import { ReadModels } from '../read-models/read-models';
import { voicesLinkedTo } from '../read-models/voices/queries';
import { handedOverTo } from './handed-over-text';
import { movedReply, owedRepliesTo, replyBeforeAVoice, replyFor, replyOwedTo } from './owed-reply';
import { VoiceNumbering } from './voice-numbering';
import { VoiceProcessOrders } from './voice-process-orders';
import { voiceFactOf, VoiceStreams, type LoadedVoice } from './voice-streams';

/**
 * Keeps voices and their cases together: tells a voice of each case that came from it, raises on
 * each linked case the obligation to reply, moves it with the voice to another section or a later day,
 * and meets it once the voice was answered. What a case owed a citizen before there was a voice is the
 * voice's once somebody has linked them. A case that was merged hands its voices on, so that each
 * keeps its own reply; one that is reopened owes the replies that came up while it was closed.
 */
@Injectable()
export class VoicesProcess extends FeedProcess {
  protected readonly name = 'voices';

  constructor(
    parts: ProcessParts,
    private readonly cases: CaseStreams,
    private readonly voices: VoiceStreams,
    private readonly orders: ProcessOrders,
    private readonly voiceOrders: VoiceProcessOrders,
    private readonly numbering: VoiceNumbering,
    private readonly readModels: ReadModels,
    beforeEnding: BeforeEnding,
  ) {
    super(parts);
    beforeEnding.alsoBy((caseId) => this.catchUp((event) => bindsToAVoice(caseId, event)));
  }

  protected async handle(event: RecordedEvent): Promise<void> {
    const caseId = caseIdOf(event.stream);
    if (caseId !== undefined) await this.#afterCaseFact(caseId, event);
    const voiceId = voiceIdOf(event.stream);
    if (voiceId !== undefined) await this.#afterVoiceFact(voiceId, event);
  }

  async #afterCaseFact(caseId: string, event: RecordedEvent): Promise<void> {
    if (!CONCERNS_VOICES.includes(event.type)) return;
    const { fact } = factOf(event);
    if (fact.type === 'ObligationRaised' && isPerson(fact.data.by)) {
      const { kind, about } = fact.data.obligation;
      if (kind !== REPLY || about === undefined) return;
      await this.voiceOrders.linkCase(about, caseId, event);
      const voice = await this.#voice(about);
      // A voice that was linked before is told of nothing, and may have been answered.
      await this.#owe(voice, caseId, event);
      await this.#handOver(voice, caseId, event);
    }
    if (fact.type === 'CaseSubmitted' && fact.data.voice !== undefined)
      await this.voiceOrders.linkCase(fact.data.voice, caseId, event);
    if (fact.type === 'CaseMerged') {
      const merged = await this.cases.load(caseId);
      for (const voice of merged === undefined ? [] : voicesOf(merged))
        await this.voiceOrders.linkCase(voice, fact.data.into, event);
    }
    if (fact.type === 'CaseReopened') await this.#afterReopening(caseId, event);
  }

  /** A voice that was linked to it while it was closed is owed its reply from now on. */
  async #afterReopening(caseId: string, event: RecordedEvent): Promise<void> {
    await this.readModels.waitFor(event.position);
    for await (const voiceId of this.#linkedTo(caseId))
      await this.#owe(await this.#voice(voiceId), caseId, event);
  }

  async *#linkedTo(caseId: string): AsyncGenerator<string> {
    const limit = VOICES_AT_A_TIME;
    let beyond = '';
    for (;;) {
      const page = { beyond, limit };
      const linked = await this.readModels.read((tables) => voicesLinkedTo(tables, caseId, page));
      yield* linked;
      const last = linked.at(-1);
      if (last === undefined || linked.length < limit) return;
      beyond = last;
    }
  }

  async #afterVoiceFact(voiceId: string, event: RecordedEvent): Promise<void> {
    const { fact } = voiceFactOf(event);
    switch (fact.type) {
      case 'VoiceReceived':
        await this.numbering.number(voiceId);
        return;
      case 'CaseLinked':
        await this.#afterLink(voiceId, fact.data, event);
        return;
      case 'VoiceTransferred':
      case 'InterimReplySent': {
        const loaded = await this.#voice(voiceId);
        for (const caseId of loaded.voice.cases) await this.#move(loaded, caseId, event);
        return;
      }
      case 'ReplySent':
      case 'NoReplyDecided':
      case 'VoiceSettled':
        for (const caseId of (await this.#voice(voiceId)).voice.cases)
          await this.#meet(voiceId, caseId, event);
        return;
      default:
    }
  }

  async #afterLink(
    voiceId: string,
    { by, case: caseId }: Linked,
    event: RecordedEvent,
  ): Promise<void> {
    const linked = await this.cases.load(caseId);
    const master = linked === undefined ? undefined : mergedInto(linked);
    if (master !== undefined) {
      await this.voiceOrders.linkCase(voiceId, master, event);
      return;
    }
    const loaded = await this.#voice(voiceId);
    await this.#owe(loaded, caseId, event);
    if (isPerson(by)) await this.#handOver(loaded, caseId, event);
  }

  async #owe(loaded: LoadedVoice, caseId: string, cause: RecordedEvent): Promise<void> {
    await this.#raise(loaded, caseId, cause);
    if (loaded.voice.answer !== undefined) await this.#meet(loaded.id, caseId, cause);
  }

  /**
   * What the case owed a citizen of whom there was no voice, this voice owes from now on. One that wants
   * no reply is another citizen's: by it nobody would be answered.
   */
  async #handOver({ id, voice }: LoadedVoice, caseId: string, cause: RecordedEvent): Promise<void> {
    if (!voice.wantsReply) return;
    await this.orders.bringAbout(this.name, caseId, 'ObligationMet', (loaded, { cityDay }) => {
      const open = replyBeforeAVoice(loaded.snapshot.context);
      if (isOver(loaded) || open === undefined) return undefined;
      return {
        cause,
        about: 'handed over',
        draft: {
          id: open.id,
          answer: 'done' as const,
          text: text(handedOverTo(voice.number ?? id)),
          found: { cityDay },
        },
      };
    });
  }

  async #raise({ id, voice }: LoadedVoice, caseId: string, cause: RecordedEvent): Promise<void> {
    await this.orders.bringAbout(this.name, caseId, 'ObligationRaised', (loaded, { cityDay }) =>
      isOver(loaded) || replyOwedTo(loaded.snapshot.context, id) !== undefined
        ? undefined
        : {
            cause,
            about: `raised ${id}`,
            draft: { obligation: replyFor(id, voice), found: { cityDay } },
          },
    );
  }

  async #move({ id, voice }: LoadedVoice, caseId: string, cause: RecordedEvent): Promise<void> {
    await this.orders.bringAbout(this.name, caseId, 'ObligationMoved', (loaded, { cityDay }) => {
      const open = openReply(loaded, id);
      const moved = open && movedReply(open, voice);
      return moved && { cause, about: 'moved', draft: { ...moved, found: { cityDay } } };
    });
  }

  async #meet(voiceId: string, caseId: string, cause: RecordedEvent): Promise<void> {
    await this.orders.bringAbout(this.name, caseId, 'ObligationMet', (loaded, { cityDay }) => {
      const open = openReply(loaded, voiceId);
      return (
        open && {
          cause,
          about: `met ${voiceId}`,
          draft: { id: open.id, answer: 'done' as const, found: { cityDay } },
        }
      );
    });
  }

  async #voice(voiceId: string): Promise<LoadedVoice> {
    const loaded = await this.voices.load(voiceId);
    if (loaded === undefined) throw new Error(`The voice ${voiceId} has gone`);
    return loaded;
  }
}

const VOICES_AT_A_TIME = 100;

type Linked = VoiceFactData<'CaseLinked'>;

/** Of a case: after these a voice is linked, or owed a reply. */
const CONCERNS_VOICES: readonly string[] = [
  'CaseSubmitted',
  'CaseMerged',
  'CaseReopened',
  'ObligationRaised',
];

/** After such an event a case may owe a reply that it did not owe before. */
function bindsToAVoice(caseId: string, event: RecordedEvent): boolean {
  if (caseIdOf(event.stream) === caseId) return true;
  if (event.type === 'CaseMerged') return event.data.into === caseId;
  return event.type === 'CaseLinked' && event.data.case === caseId;
}

/** The reply that a case still owes a voice; one that is closed, or ended early, owes none. */
function openReply(loaded: LoadedCase, voiceId: string): ObligationMemory | undefined {
  const owed = replyOwedTo(loaded.snapshot.context, voiceId);
  return isOver(loaded) || owed?.ended !== undefined ? undefined : owed;
}

/** Closed, or ended early: it owes nothing any more. */
const isOver = ({ snapshot }: LoadedCase): boolean => stateOf(snapshot).ended;

function mergedInto({ facts }: LoadedCase): string | undefined {
  const last = facts.findLast(({ fact }) => fact.type === 'CaseMerged')?.fact;
  return last?.type === 'CaseMerged' ? last.data.into : undefined;
}

/** The voices that a case was about: the one that it came from, and those that were linked to it. */
function voicesOf({ snapshot }: LoadedCase): readonly string[] {
  const { report } = snapshot.context;
  const from = report?.voice === undefined ? [] : [report.voice];
  return [...new Set([...from, ...owedRepliesTo(snapshot.context)])];
}
