import { refOf } from '../fact';
import type { VoiceFact, VoiceFactOf } from './facts';
import type { VoiceState } from './state';

const withOne = (persons: readonly string[], person: string): readonly string[] =>
  persons.includes(person) ? persons : [...persons, person];

/** The one fold of a stream `voice-<id>`; undefined is a voice not yet received. It judges nothing. */
export function voiceAfter(state: VoiceState | undefined, fact: VoiceFact): VoiceState {
  if (fact.type === 'VoiceReceived') return received(fact);
  if (state === undefined) throw new Error(`A voice begins with VoiceReceived, not ${fact.type}`);
  return { ...state, ...change(state, fact) };
}

function received(fact: VoiceFactOf<'VoiceReceived'>): VoiceState {
  const { by, how, receivedOn, citizen, wantsReply, anonymous, replyDueOn, found } = fact.data;
  return {
    standing: 'received',
    received: { ref: refOf(fact), by: by.person, on: receivedOn },
    how,
    wantsReply,
    anonymous,
    reachable: citizen?.contact !== undefined,
    sectionPath: found.unitPath,
    dueOn: replyDueOn,
    firstDueOn: replyDueOn,
    drafters: [],
    deciders: [],
    cases: [],
  };
}

function change(
  state: VoiceState,
  fact: Exclude<VoiceFact, VoiceFactOf<'VoiceReceived'>>,
): Partial<VoiceState> {
  const ref = refOf(fact);
  switch (fact.type) {
    case 'VoiceNumbered':
      return { number: fact.data.text };
    case 'VoiceTransferred':
      return transferred(state, fact);
    case 'VoiceAcknowledged':
      return { standing: 'acknowledged', acknowledgedOn: fact.data.on };
    case 'InterimReplySent':
      return {
        // Who is told that it takes longer knows that it arrived.
        standing: state.standing === 'received' ? 'acknowledged' : state.standing,
        interimOn: fact.data.on,
        dueOn: fact.data.newDueOn ?? state.dueOn,
      };
    case 'ReplyDrafted': {
      const { decider } = fact.data.found;
      return {
        standing: 'drafted',
        draft: { ref, ...(decider !== undefined && { decider }) },
        decision: undefined,
        drafters: withOne(state.drafters, fact.data.by.person),
      };
    }
    case 'ReplyDecided':
      return {
        standing: 'decided',
        decision: { ref, on: fact.data.found.cityDay },
        deciders: withOne(state.deciders, fact.data.by.person),
      };
    case 'ReplySent':
      return sent(state, fact);
    case 'NoReplyDecided':
    case 'VoiceSettled':
      return {
        standing: fact.type === 'NoReplyDecided' ? 'notReplied' : 'settled',
        answer: { ref, on: fact.data.found.cityDay },
        deciders: withOne(state.deciders, fact.data.by.person),
      };
    case 'ReceptionRecorded': {
      const { reception } = fact.data;
      // One second look: who is not satisfied with it either has been told the other ways.
      const again = reception === 'dissatisfied' && state.secondLook === undefined;
      return {
        reception: { ref, reception },
        ...(again && { standing: 'dissatisfied' as const }),
      };
    }
    case 'SecondLookAssigned':
      return { standing: 'lookingAgain', secondLook: { sectionPath: fact.data.found.unitPath } };
    case 'SecondLookDecided':
      return {
        standing: 'lookedAgain',
        secondLook: state.secondLook && {
          ...state.secondLook,
          decision: ref,
          decidedOn: fact.data.found.cityDay,
        },
        deciders: withOne(state.deciders, fact.data.by.person),
      };
    case 'ErasureProposed': {
      const { by, erases, ground } = fact.data;
      return { proposedErasure: { ref, person: by.person, erases, ground } };
    }
    case 'ErasureDecided':
    case 'ErasureRefused':
      return {
        proposedErasure: undefined,
        erasureDecidedBy: withOne(state.erasureDecidedBy ?? [], fact.data.by.person),
      };
    case 'CaseLinked':
      return { cases: withOne(state.cases, fact.data.case) };
  }
}

/**
 * Another section takes it. What was drafted or decided and not sent was the word of the one that had
 * it, and falls; what came of a second look is only to be sent.
 */
function transferred(
  state: VoiceState,
  { data }: VoiceFactOf<'VoiceTransferred'>,
): Partial<VoiceState> {
  const sectionPath = data.found.toUnitPath;
  if (state.standing === 'lookedAgain') return { sectionPath };
  const wasTold = state.acknowledgedOn !== undefined || state.interimOn !== undefined;
  const standing = wasTold ? 'acknowledged' : 'received';
  return { sectionPath, standing, draft: undefined, decision: undefined };
}

/** The reply reached the citizen, or what came of the second look did. */
function sent(state: VoiceState, fact: VoiceFactOf<'ReplySent'>): Partial<VoiceState> {
  const { on } = fact.data;
  return state.standing === 'lookedAgain'
    ? {
        standing: 'repliedAgain',
        secondLook: state.secondLook && { ...state.secondLook, toldOn: on },
      }
    : { standing: 'replied', answer: { ref: refOf(fact), on } };
}
