import type { Actor } from '../actor';
import type { Ruleset } from '../ruleset/schema';
import type { VoiceFact, VoiceFactOf, VoiceFactType } from './facts';
import type { VoiceState } from './state';

/** May this person do it now? Looks at the person and the voice, never at what was typed. */
export interface VoiceWhoRule {
  readonly kind: 'who';
  allows(voice: VoiceState | undefined, by: Actor): boolean;
}

/** Is this content complete and true to the voice? */
export interface VoiceWhatRule {
  readonly kind: 'what';
  allows(question: {
    readonly voice: VoiceState | undefined;
    readonly fact: VoiceFact;
    /** The ruleset in force. */
    readonly ruleset: Ruleset;
  }): boolean;
}

/** A rule about a person and a voice that is there. */
export const whoOf = (allows: (voice: VoiceState, by: Actor) => boolean): VoiceWhoRule => ({
  kind: 'who',
  allows: (voice, by) => voice !== undefined && allows(voice, by),
});

/** A rule about the content of these facts; asked about another one, the table of steps is wrong. */
export function whatOf<const T extends VoiceFactType>(
  types: readonly T[],
  allows: (question: {
    readonly voice: VoiceState | undefined;
    readonly fact: VoiceFactOf<T>;
    readonly ruleset: Ruleset;
  }) => boolean,
): VoiceWhatRule {
  return {
    kind: 'what',
    allows: ({ voice, fact, ruleset }) => {
      if (!types.some((type) => type === fact.type))
        throw new Error(`A rule about ${types.join(', ')} was asked about ${fact.type}`);
      return allows({ voice, fact: fact as VoiceFactOf<T>, ruleset });
    },
  };
}
