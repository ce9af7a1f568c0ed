import { authenticatedRecently } from '../../authenticated-recently';
import type { FactRef } from '../../fact';
import type { CaseFactOf } from '../facts';
import { SIGNATURE_MEANINGS, SIGNED_FACT_TYPES, type SignedFactType } from '../signed-facts';
import { disagreements, planOnceDecided } from '../v1/derived';
import type { CaseMemory, PlanMemory } from '../v1/memory';
import { what } from './rule';

/** The facts that someone who signs this must have been shown, as they stand now. */
export function toBeSigned(memory: CaseMemory, type: SignedFactType): readonly FactRef[] {
  const all = shownBefore(memory, type).filter((ref) => ref !== undefined);
  const shown = all.filter(
    ({ revision }, index) => all.findIndex((ref) => ref.revision === revision) === index,
  );
  // What was amended is shown, and signed, as it was amended last.
  const amended = memory.amendments.filter(({ of }) =>
    shown.some(({ revision }) => revision === of),
  );
  return [...shown, ...amended.map(({ ref }) => ref)];
}

function shownBefore(memory: CaseMemory, type: SignedFactType): (FactRef | undefined)[] {
  const { report, triage, causes, plan, proposal, confirmation, effect, closureRequest } = memory;
  const theCase = [report?.ref, triage?.ref];
  const inApproval = [
    triage?.ref,
    causes?.ref,
    proposal?.ref,
    ...judgedBy(planOnceDecided(memory)),
  ];
  // A 軽微な変更 is part of the plan as it is carried out.
  const thePlan = [plan?.ref, ...(plan?.changes ?? [])];
  switch (type) {
    case 'PlanSubmitted':
      return [triage?.ref, causes?.ref];
    case 'PlanDecided':
      return [...inApproval, ...disagreements(memory).map(({ done }) => done?.ref)];
    case 'PlanEndorsed':
    case 'PlanConsulted':
    case 'PlanReturned':
    case 'PlanAbandoned':
    case 'DecisionRaised':
      return inApproval;
    case 'ActionCancelled':
    case 'PlanChanged':
    case 'CriterionChanged':
      return thePlan;
    case 'ImplementationConfirmed':
      return [...thePlan, ...(plan?.actions.map(({ completed }) => completed) ?? [])];
    case 'EffectJudged':
      return [...thePlan, ...judgedBy(plan), confirmation];
    case 'ClosureApproved':
      return [...theCase, ...thePlan, memory.fix, effect, closureRequest];
    case 'CaseReclassified':
      return [...theCase, memory.reclassificationRequest?.ref];
    case 'CaseReopened':
      return [...theCase, memory.closure];
    case 'CaseWithdrawn':
      return [...theCase, memory.withdrawalRequest?.ref];
    case 'CaseCancelled':
      return [...theCase, memory.cancellationRequest?.ref];
    case 'CaseHeld':
    case 'HoldExtended':
      return [...theCase, memory.holdRequest?.ref];
    case 'ErasureDecided':
    case 'ErasureRefused':
      return [memory.proposedErasure?.ref];
    case 'ExceptionCountersigned':
      return pendingRefs(memory, 'countersignature');
    case 'PaperDecisionConfirmed':
      return pendingRefs(memory, 'confirmation');
    default:
      return theCase;
  }
}

/** The facts that say how the effect is judged. */
const judgedBy = (plan: PlanMemory | undefined) => [
  plan?.criterion,
  plan?.measure,
  plan?.effectCheck,
];

/** Signed with the right meaning, over exactly what stands. */
function signsExactly(memory: CaseMemory, fact: CaseFactOf<SignedFactType>): boolean {
  const expected = expectedIn(memory, fact);
  const { signature } = fact.data;
  return (
    signature?.meaning === SIGNATURE_MEANINGS[fact.type] &&
    signature.signs.length === expected.length &&
    expected.every(({ revision, digest }) =>
      signature.signs.some((signed) => signed.revision === revision && signed.digest === digest),
    )
  );
}

const pendingRefs = (memory: CaseMemory, what: 'countersignature' | 'confirmation') =>
  memory.pending.filter((one) => one.what === what).map(({ ref }) => ref);

/** Of several decisions that wait, the one is signed that the fact is about. */
function expectedIn(memory: CaseMemory, fact: CaseFactOf<SignedFactType>): readonly FactRef[] {
  const all = toBeSigned(memory, fact.type);
  return 'revision' in fact.data
    ? all.filter(({ revision }) => revision === (fact.data as { revision: number }).revision)
    : all;
}

/** Nobody signs what changed a second ago, or with a password given long ago. */
export const signing = {
  signsWhatStandsNow: what(SIGNED_FACT_TYPES, ({ memory, fact }) => signsExactly(memory, fact)),
  /** Before 区分決定 the reporter withdraws without a signature. */
  signsOnceTriaged: what(
    ['CaseWithdrawn'],
    ({ memory, fact }) => memory.triage === undefined || signsExactly(memory, fact),
  ),
  /** What is to be signed and is not was refused before. */
  authenticatedRecently: what(
    SIGNED_FACT_TYPES,
    ({ fact, ruleset }) =>
      fact.data.signature === undefined ||
      authenticatedRecently(fact.type, fact.data.signature, fact.at, ruleset),
  ),
};
