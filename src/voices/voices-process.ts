import { Injectable } from '@nestjs/common';
import { REPLY } from '../../state-machines/case/facts/obligations';
import { stateOf } from '../../state-machines/statechart';
import { sectionOfVoice } from '../../state-machines/voice/state';
import { CaseStreams, factOf, type LoadedCase } from '../cases/pipeline/case-streams';
import { FeedProcess } from '../cases/processes/feed-process';
import { ProcessOrders } from '../cases/processes/process-orders';
import { ProcessParts } from '../cases/processes/process-parts';
import type { RecordedEvent } from '../event-store/event-store';
import { caseIdOf, voiceIdOf } from '../event-store/streams';
import { VoiceNumbering } from './voice-numbering';
import { VoiceProcessOrders } from './voice-process-orders';
import { voiceFactOf, VoiceStreams, type LoadedVoice } from './voice-streams';

/**
 * Keeps voices and their cases together: tells a voice of each case that came from it, raises on
 * each linked case the obligation to reply, and meets it there once the voice was answered. A case
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
    if (event.type !== 'CaseSubmitted' && event.type !== 'CaseMerged') return;
    const { fact } = factOf(event);
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
        await this.#afterLink(voiceId, fact.data.case, event);
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

  async #afterLink(voiceId: string, caseId: string, event: RecordedEvent): Promise<void> {
    const linked = await this.cases.load(caseId);
    const master = linked === undefined ? undefined : mergedInto(linked);
    if (master !== undefined) {
      await this.voiceOrders.linkCase(voiceId, master, event);
      return;
    }
    const loaded = await this.voices.load(voiceId);
    if (loaded === undefined) throw new Error(`The voice ${voiceId} has gone`);
    await this.#raise(loaded, caseId, event);
    if (loaded.voice.answer !== undefined) await this.#meet(voiceId, caseId, event);
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

/** One for each voice, so that it is raised once whatever is repeated. */
const obligationId = (voiceId: string): string => `reply-${voiceId}`;

const obligationOf = ({ snapshot }: LoadedCase, voiceId: string) =>
  snapshot.context.obligations.find(({ id }) => id === obligationId(voiceId));

/** Closed, or ended early: it owes nothing any more. */
const isOver = ({ snapshot }: LoadedCase): boolean => stateOf(snapshot).ended;

function mergedInto({ facts }: LoadedCase): string | undefined {
  const last = facts.findLast(({ fact }) => fact.type === 'CaseMerged')?.fact;
  return last?.type === 'CaseMerged' ? last.data.into : undefined;
}

/** The voices that a case was about: the one that it came from, and those that were linked to it. */
function voicesOf({ snapshot }: LoadedCase): readonly string[] {
  const { report, obligations } = snapshot.context;
  const linked = obligations
    .filter(({ id, about }) => about !== undefined && id === obligationId(about))
    .map(({ about }) => about);
  return [...new Set([report?.voice, ...linked].filter((voice) => voice !== undefined))];
}
