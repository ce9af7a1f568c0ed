import { Injectable } from '@nestjs/common';
import { isPerson } from '../../state-machines/actor';
import { REPLY } from '../../state-machines/case/facts/obligations';
import { isOwedAboutAVoice, openObligations } from '../../state-machines/case/v1/derived';
import { stateOf } from '../../state-machines/statechart';
import type { VoiceFactData } from '../../state-machines/voice/facts';
import { sectionOfVoice } from '../../state-machines/voice/state';
import { CaseStreams, factOf, type LoadedCase } from '../cases/pipeline/case-streams';
import { text } from '../cases/pipeline/draft';
import { FeedProcess } from '../cases/processes/feed-process';
import { ProcessOrders } from '../cases/processes/process-orders';
import { ProcessParts } from '../cases/processes/process-parts';
import type { RecordedEvent } from '../event-store/event-store';
import { caseIdOf, voiceIdOf } from '../event-store/streams';
import { handedOverTo } from './handed-over-text';
import { VoiceNumbering } from './voice-numbering';
import { VoiceProcessOrders } from './voice-process-orders';
import { voiceFactOf, VoiceStreams, type LoadedVoice } from './voice-streams';

/**
 * Keeps voices and their cases together: tells a voice of each case that came from it, raises on
 * each linked case the obligation to reply, and meets it there once the voice was answered. What a
 * case owed a citizen before there was a voice is the voice's once somebody has linked them. A case
 * that was merged hands its voices on, so that each keeps its own reply.
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
  ) {
    super(parts);
  }

  protected async handle(event: RecordedEvent): Promise<void> {
    const caseId = caseIdOf(event.stream);
    if (caseId !== undefined) await this.#afterCaseFact(caseId, event);
    const voiceId = voiceIdOf(event.stream);
    if (voiceId !== undefined) await this.#afterVoiceFact(voiceId, event);
  }

  async #afterCaseFact(caseId: string, event: RecordedEvent): Promise<void> {
    if (!LINKING.includes(event.type)) return;
    const { fact } = factOf(event);
    if (fact.type === 'ObligationRaised' && isPerson(fact.data.by)) {
      const { kind, about } = fact.data.obligation;
      if (kind !== REPLY || about === undefined) return;
      await this.voiceOrders.linkCase(about, caseId, event);
      await this.#handOver(about, caseId, event);
    }
    if (fact.type === 'CaseSubmitted' && fact.data.voice !== undefined)
      await this.voiceOrders.linkCase(fact.data.voice, caseId, event);
    if (fact.type === 'CaseMerged') {
      const merged = await this.cases.load(caseId);
      for (const voice of merged === undefined ? [] : voicesOf(merged))
        await this.voiceOrders.linkCase(voice, fact.data.into, event);
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
      case 'ReplySent':
      case 'NoReplyDecided':
      case 'VoiceSettled':
        for (const caseId of (await this.voices.load(voiceId))?.voice.cases ?? [])
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
    const loaded = await this.voices.load(voiceId);
    if (loaded === undefined) throw new Error(`The voice ${voiceId} has gone`);
    await this.#raise(loaded, caseId, event);
    if (isPerson(by)) await this.#handOver(voiceId, caseId, event);
    if (loaded.voice.answer !== undefined) await this.#meet(voiceId, caseId, event);
  }

  /** What the case owed a citizen of whom there was no voice, this voice owes from now on. */
  async #handOver(voiceId: string, caseId: string, cause: RecordedEvent): Promise<void> {
    const number = (await this.voices.load(voiceId))?.voice.number;
    await this.orders.bringAbout(this.name, caseId, 'ObligationMet', (loaded, { cityDay }) => {
      const open = openObligations(loaded.snapshot.context).find(
        ({ kind, about }) => kind === REPLY && about === undefined,
      );
      if (isOver(loaded) || open === undefined) return undefined;
      return {
        cause,
        about: 'handed over',
        draft: {
          id: open.id,
          answer: 'done' as const,
          text: text(handedOverTo(number ?? voiceId)),
          found: { cityDay },
        },
      };
    });
  }

  async #raise({ id, voice }: LoadedVoice, caseId: string, cause: RecordedEvent): Promise<void> {
    const unit = sectionOfVoice(voice);
    if (unit === undefined) throw new Error(`The voice ${id} is in no section`);
    await this.orders.bringAbout(this.name, caseId, 'ObligationRaised', (loaded, { cityDay }) =>
      isOver(loaded) || obligationOf(loaded, id) !== undefined
        ? undefined
        : {
            cause,
            about: 'raised',
            draft: {
              obligation: {
                id: obligationId(id),
                kind: REPLY,
                owedBy: { unit, path: voice.sectionPath },
                dueOn: voice.dueOn,
                about: id,
              },
              found: { cityDay },
            },
          },
    );
  }

  async #meet(voiceId: string, caseId: string, cause: RecordedEvent): Promise<void> {
    await this.orders.bringAbout(this.name, caseId, 'ObligationMet', (loaded, { cityDay }) => {
      const open = obligationOf(loaded, voiceId);
      if (isOver(loaded) || open === undefined || open.ended !== undefined) return undefined;
      return {
        cause,
        about: 'met',
        draft: { id: open.id, answer: 'done' as const, found: { cityDay } },
      };
    });
  }
}

type Linked = VoiceFactData<'CaseLinked'>;

/** By these a case comes to be one of a voice: its report, a merging, or a reply that it was told to owe. */
const LINKING: readonly string[] = ['CaseSubmitted', 'CaseMerged', 'ObligationRaised'];

/** One for each voice, so that it is raised once whatever is repeated. */
const obligationId = (voiceId: string): string => `reply-${voiceId}`;

const obligationOf = ({ snapshot }: LoadedCase, voiceId: string) =>
  snapshot.context.obligations.find(({ kind, about }) => kind === REPLY && about === voiceId);

/** Closed, or ended early: it owes nothing any more. */
const isOver = ({ snapshot }: LoadedCase): boolean => stateOf(snapshot).ended;

function mergedInto({ facts }: LoadedCase): string | undefined {
  const last = facts.findLast(({ fact }) => fact.type === 'CaseMerged')?.fact;
  return last?.type === 'CaseMerged' ? last.data.into : undefined;
}

/** The voices that a case was about: the one that it came from, and those that were linked to it. */
function voicesOf({ snapshot }: LoadedCase): readonly string[] {
  const { report, obligations } = snapshot.context;
  const linked = obligations.filter(isOwedAboutAVoice).map(({ about }) => about);
  return [...new Set([report?.voice, ...linked].filter((voice) => voice !== undefined))];
}
