import type { Actor } from '../actor';
import type { FactRef } from '../fact';
import type { Ruleset } from '../ruleset/schema';
import { UnknownToThisRelease } from '../statechart';
import {
  isVoiceFactType,
  VOICE_FACT_TYPES,
  voiceFactSchemas,
  type VoiceFact,
  type VoiceFactType,
} from './facts';
import { voiceAfter } from './fold';
import { voiceRules, type VoiceRuleName } from './rules';
import { isSignedVoiceFactType } from './signed-facts';
import { toBeSignedOfVoice } from './signing';
import type { VoiceState } from './state';
import { VOICE_STEPS } from './steps';

/** Checks a fact's content against its schema; throws where this release does not know the fact. */
export function parseVoiceFact(fact: {
  type: string;
  data: unknown;
  at: string;
  revision: number;
  digest: string;
}): VoiceFact {
  const { type, data, ...envelope } = fact;
  if (!isVoiceFactType(type)) throw new UnknownToThisRelease(`The fact ${type}`);
  return { type, data: voiceFactSchemas[type].parse(data), ...envelope } as VoiceFact;
}

const isPossible = (voice: VoiceState | undefined, type: VoiceFactType): boolean =>
  VOICE_STEPS[type].from.includes(voice?.standing);

/** Steps one recorded fact. Rules are not asked: they judge new facts only. */
export function stepVoice(voice: VoiceState | undefined, fact: VoiceFact): VoiceState {
  if (!isPossible(voice, fact.type))
    throw new Error(
      `${fact.type} at revision ${fact.revision} cannot follow ${voice?.standing ?? 'nothing'}`,
    );
  return voiceAfter(voice, fact);
}

/** What `judgeVoice` says: the next state, or why the fact may not happen, in the order of the API. */
export type VoiceJudgement =
  | { readonly verdict: 'accepted'; readonly next: VoiceState }
  | { readonly verdict: 'not-possible-in-this-state' }
  | { readonly verdict: 'refused-by-who'; readonly rules: readonly VoiceRuleName[] }
  | { readonly verdict: 'refused-by-what'; readonly rules: readonly VoiceRuleName[] };

/** Says whether a new fact may happen to a voice, under the ruleset in force. */
export function judgeVoice(
  voice: VoiceState | undefined,
  fact: VoiceFact,
  ruleset: Ruleset,
): VoiceJudgement {
  if (!isPossible(voice, fact.type)) return { verdict: 'not-possible-in-this-state' };
  const denied = whoDenies(voice, fact.type, fact.data.by);
  if (denied.length > 0) return { verdict: 'refused-by-who', rules: denied };
  const refused = VOICE_STEPS[fact.type].rules.filter((name) => {
    const rule = voiceRules[name];
    return rule.kind === 'what' && !rule.allows({ voice, fact, ruleset });
  });
  if (refused.length > 0) return { verdict: 'refused-by-what', rules: refused };
  return { verdict: 'accepted', next: voiceAfter(voice, fact) };
}

const whoDenies = (voice: VoiceState | undefined, type: VoiceFactType, by: Actor) =>
  VOICE_STEPS[type].rules.filter((name) => {
    const rule = voiceRules[name];
    return rule.kind === 'who' && !rule.allows(voice, by);
  });

/** A fact that a voice allows as it stands, and what stands between this person and it. */
interface VoicePossibility {
  readonly fact: VoiceFactType;
  /** The rules about the person that say no; none: the person may. */
  readonly denied: readonly VoiceRuleName[];
  /** The rules that the content will be held to. */
  readonly required: readonly VoiceRuleName[];
  /** What has to be shown and signed, for a fact that is signed. */
  readonly signs?: readonly FactRef[];
}

/** What may happen to a voice now, and what of it this person may do. */
export const possibleWithVoice = (
  voice: VoiceState | undefined,
  by: Actor,
): readonly VoicePossibility[] =>
  VOICE_FACT_TYPES.filter((type) => isPossible(voice, type)).map((type) => ({
    fact: type,
    denied: whoDenies(voice, type, by),
    required: VOICE_STEPS[type].rules.filter((name) => voiceRules[name].kind === 'what'),
    ...(voice !== undefined &&
      isSignedVoiceFactType(type) && { signs: toBeSignedOfVoice(voice, type) }),
  }));
