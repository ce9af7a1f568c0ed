import { Injectable } from '@nestjs/common';
import { voiceFactLabels, voiceStandingLabels } from '../../state-machines/voice/labels';
import type { FactRef } from '../../state-machines/fact';
import { sectionOfVoice, type VoiceState } from '../../state-machines/voice/state';
import { stepVoice } from '../../state-machines/voice/voice';
import { digestOf } from '../event-store/record';
import { FactViews, type FactView } from '../history/fact-view';
import { isEnded } from './voice-answer';
import type { LoadedVoice, RecordedVoiceFact } from './voice-streams';
import type { StandingVoiceFacts, VoiceHistoryPage, VoiceView } from './voice-view';

/** Makes a folded voice readable. */
@Injectable()
export class VoiceViews {
  constructor(private readonly factViews: FactViews) {}

  /** All but what is possible. Of its cases only those in `seen` are named. */
  async of(loaded: LoadedVoice, seen: ReadonlySet<string>): Promise<Omit<VoiceView, 'possible'>> {
    const { id, voice, head } = loaded;
    const section = sectionOfVoice(voice);
    if (section === undefined) throw new Error('A voice in no section');
    const { standing, acknowledgedOn, interimOn, draft, answer, secondLook } = voice;
    const secondSection = secondLook?.sectionPath.at(-1)?.id;
    return {
      id,
      number: voice.number ?? null,
      revision: head.revision,
      at: head.at,
      standing,
      label: voiceStandingLabels[standing],
      ended: isEnded(voice),
      how: voice.how,
      receivedOn: voice.received.on,
      wantsReply: voice.wantsReply,
      anonymous: voice.anonymous,
      section,
      ...(secondSection !== undefined && { secondSection }),
      dueOn: voice.dueOn,
      firstDueOn: voice.firstDueOn,
      ...(acknowledgedOn !== undefined && { acknowledgedOn }),
      ...(interimOn !== undefined && { interimOn }),
      ...(draft?.decider !== undefined && { decider: draft.decider }),
      ...(answer !== undefined && { answeredOn: answer.on }),
      cases: voice.cases.filter((id) => seen.has(id)),
      facts: await this.#standing(loaded),
    };
  }

  /** A page of its history, from a revision on; which case was linked is told of those in `seen`. */
  async history(
    { facts }: LoadedVoice,
    seen: ReadonlySet<string>,
    { from, limit }: { readonly from: number; readonly limit: number },
  ): Promise<VoiceHistoryPage> {
    let voice: VoiceState | undefined;
    let before: string | null = null;
    const all = facts.map((recorded) => {
      const { event, metadata, fact } = recorded;
      voice = stepVoice(voice, fact);
      const chainHolds: boolean =
        metadata.previous === before && digestOf(event) === metadata.digest;
      before = metadata.digest;
      return { recorded, chainHolds, standing: voice.standing };
    });
    const page = await Promise.all(
      all.slice(from, from + limit).map(async ({ recorded, chainHolds, standing }) => {
        const { commandId, correlationId, release, previous } = recorded.metadata;
        const { id } = recorded.event;
        const more = { id, commandId, correlationId, release, previous, chainHolds, standing };
        const view = await this.#view(recorded);
        return Object.assign(view, more, { data: named(recorded, view.data, seen) });
      }),
    );
    const next = from + limit;
    return {
      facts: page,
      ...(next < all.length && { next }),
      chainHolds: all.every(({ chainHolds }) => chainHolds),
    };
  }

  #view(recorded: RecordedVoiceFact): Promise<FactView> {
    return this.factViews.labelled(recorded, voiceFactLabels[recorded.fact.type]);
  }

  async #standing({ facts, voice }: LoadedVoice): Promise<StandingVoiceFacts> {
    const view = (ref: FactRef): Promise<FactView> => {
      const recorded = facts[ref.revision];
      if (recorded === undefined) throw new Error('A voice remembers a fact that it does not have');
      return this.#view(recorded);
    };
    const interim = facts.findLast(({ fact }) => fact.type === 'InterimReplySent');
    const { received, draft, decision, answer, reception, secondLook, proposedErasure } = voice;
    const others = {
      draft: draft?.ref,
      decision: decision?.ref,
      answer: answer?.ref,
      reception: reception?.ref,
      secondLook: secondLook?.decision,
      erasureProposal: proposedErasure?.ref,
    };
    const viewed = await Promise.all(
      Object.entries(others).flatMap(([name, ref]) =>
        ref === undefined ? [] : [view(ref).then((fact) => [name, fact] as const)],
      ),
    );
    return {
      received: await view(received.ref),
      ...(interim !== undefined && { interim: await this.#view(interim) }),
      ...Object.fromEntries(viewed),
    };
  }
}

/** What a fact says, without a case that the reader sees nothing of. */
const named = (
  { fact }: RecordedVoiceFact,
  data: FactView['data'],
  seen: ReadonlySet<string>,
): FactView['data'] =>
  fact.type === 'CaseLinked' && !seen.has(fact.data.case) ? { ...data, case: null } : data;
