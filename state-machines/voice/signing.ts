import type { FactRef } from '../fact';
import type { SignedVoiceFactType } from './signed-facts';
import type { VoiceState } from './state';

/** The facts that someone who signs this must have been shown, as they stand now. */
export function toBeSignedOfVoice(
  voice: VoiceState,
  type: SignedVoiceFactType,
): readonly FactRef[] {
  return shownBefore(voice, type).filter((ref) => ref !== undefined);
}

function shownBefore(voice: VoiceState, type: SignedVoiceFactType): (FactRef | undefined)[] {
  const { received, draft, decision, answer, reception, proposedErasure } = voice;
  switch (type) {
    case 'ReplyDecided':
      return [received.ref, draft?.ref];
    case 'ErasureDecided':
    case 'ErasureRefused':
      return [proposedErasure?.ref];
    case 'NoReplyDecided':
      return [received.ref];
    case 'SecondLookDecided':
      // A draft that no decision took up was never said to anybody.
      return [
        received.ref,
        ...(decision === undefined ? [] : [draft?.ref, decision.ref]),
        answer?.ref,
        reception?.ref,
      ];
  }
}
