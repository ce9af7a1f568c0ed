import { isPerson } from '../../../state-machines/actor';
import { isSignedFactType } from '../../../state-machines/case/signed-facts';
import type { CaseFact } from '../../../state-machines/case/facts';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';

/**
 * The persons that a case names as it is now: who reported it, handles it, owns an action, owes
 * something, has to confirm or to read what was decided, was named to decide in it, or wrote, decided
 * or implemented something.
 */
export function namedIn(memory: CaseMemory): readonly string[] {
  const { report, triage, plan, proposal, pending, wrote, decided, implemented } = memory;
  const { obligations, toReadAfterwards, substitutes } = memory;
  const named = [
    report?.reporter,
    triage?.handler,
    ...(plan?.actions.map(({ owner }) => owner) ?? []),
    ...(proposal?.actions.map(({ owner }) => owner) ?? []),
    ...obligations.map(({ owedBy }) => ('person' in owedBy ? owedBy.person : undefined)),
    ...pending.map(({ person }) => person),
    ...substitutes.map(({ person }) => person),
    ...toReadAfterwards.map(({ person }) => person),
    ...wrote,
    ...decided,
    ...implemented,
  ];
  return [...new Set(named.filter((person) => person !== undefined))];
}

/** Who signed a fact: a verifier, a decider, whoever closed the case. They take part from then on. */
export function signerOf({ type, data }: CaseFact): string | undefined {
  return isSignedFactType(type) && isPerson(data.by) ? data.by.person : undefined;
}
