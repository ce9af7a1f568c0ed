import type { FactRef } from '../../fact';
import type { CaseMemory } from '../v1/memory';
import { SIGNATURE_MEANINGS, SIGNED_FACT_TYPES, type SignedFactType } from '../signed-facts';
import { what } from './rule';

/** The facts that someone who signs this must have been shown, as they stand now. */
export function toBeSigned(memory: CaseMemory, type: SignedFactType): readonly FactRef[] {
  const { triage, causes, plan, confirmation, effect, closureRequest } = memory;
  const completions = plan?.actions.map(({ completed }) => completed) ?? [];
  const shown = {
    PlanSubmitted: [causes?.ref],
    PlanDecided: [triage?.ref, causes?.ref, plan?.ref],
    PlanReturned: [plan?.ref],
    ImplementationConfirmed: [plan?.ref, ...completions],
    EffectJudged: [plan?.ref, confirmation],
    ClosureApproved: [plan?.ref, effect, closureRequest],
  }[type];
  return shown.filter((ref) => ref !== undefined);
}

const MILLISECONDS_A_MINUTE = 60_000;

/** Nobody signs what changed a second ago, or with a password given long ago. */
export const signing = {
  signsWhatStandsNow: what(SIGNED_FACT_TYPES, ({ memory, fact }) => {
    const expected = toBeSigned(memory, fact.type);
    const { meaning, signs } = fact.data.signature;
    return (
      meaning === SIGNATURE_MEANINGS[fact.type] &&
      signs.length === expected.length &&
      expected.every(({ revision, digest }) =>
        signs.some((signed) => signed.revision === revision && signed.digest === digest),
      )
    );
  }),
  authenticatedRecently: what(SIGNED_FACT_TYPES, ({ fact, ruleset }) => {
    const { facts, minutes } = ruleset.freshAuthentication;
    const { method, authenticatedAt } = fact.data.signature;
    const age = Date.parse(fact.at) - Date.parse(authenticatedAt);
    return (
      !facts.includes(fact.type) ||
      (method === 'password' && age >= 0 && age <= minutes * MILLISECONDS_A_MINUTE)
    );
  }),
};
