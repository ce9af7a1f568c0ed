import type { Day } from '../../fact';
import type { Ruleset } from '../../ruleset/schema';
import { REPLY } from '../facts/obligations';
import type { Severity } from '../facts/triage';
import type { ActionMemory, CaseMemory, ObligationMemory, PlanMemory, StepMemory } from './memory';

/** The kind as a ruleset describes it; undefined for one that it does not have. */
export const kindIn = (ruleset: Ruleset, kind: string | undefined) =>
  ruleset.kinds.find(({ id }) => id === kind);

/** The route of the case's kind, from the ruleset that it is pinned to. */
export const routeOf = (memory: CaseMemory) => kindIn(memory.ruleset, memory.triage?.kind)?.route;

const isOpen = ({ completed, cancelled }: ActionMemory) =>
  completed === undefined && cancelled === undefined;

/** The actions of the decided plan that are still to be done. */
export const openActions = (memory: CaseMemory): readonly ActionMemory[] =>
  memory.plan?.actions.filter(isOpen) ?? [];

/** Who decided the plan that stands. */
export const deciderOfThePlan = ({ plan }: CaseMemory): string | undefined =>
  plan?.steps.find(({ kind }) => kind === 'decide')?.done?.person;

/** An action of the decided plan was completed at some time, whether or not that was sent back. */
export const anActionWasCompleted = ({ plan }: CaseMemory): boolean =>
  plan?.criterionIsFixed === true;

/** The plan whose approval is under way, else the decided one. */
export const planAtHand = (memory: CaseMemory): PlanMemory | undefined =>
  memory.proposal ?? memory.plan;

/**
 * The plan as it would stand if the one in approval were decided now: what it leaves out stands as
 * decided, and what was ended of the decided plan meanwhile stays as it was done.
 */
export function planOnceDecided({ proposal, plan }: CaseMemory): PlanMemory | undefined {
  if (proposal === undefined || plan === undefined) return proposal;
  const ended = plan.actions.filter((action) => !isOpen(action));
  const proposed = proposal.actions.map(
    (action) => ended.find(({ id }) => id === action.id) ?? action,
  );
  const dropped = ended.filter(({ id }) => !proposal.actions.some((action) => action.id === id));
  const { criterion, measure, effectCheck, effectCheckOn, criterionIsFixed } = plan;
  return {
    ...(criterion !== undefined && { criterion }),
    ...(measure !== undefined && { measure }),
    ...(proposal.effectCheck === undefined && {
      ...(effectCheck !== undefined && { effectCheck }),
      ...(effectCheckOn !== undefined && { effectCheckOn }),
    }),
    ...proposal,
    criterionIsFixed,
    actions: [...proposed, ...dropped],
  };
}

/** Every action of the decided plan has ended, and that was confirmed since its decision. */
export const thePlanWasCarriedOut = (memory: CaseMemory): boolean =>
  memory.plan !== undefined &&
  openActions(memory).length === 0 &&
  (memory.confirmation?.revision ?? -1) > memory.plan.ref.revision;

interface Classified {
  readonly kind: string;
  readonly severity: Severity;
}

/** Up in severity or in the weight of the kind. */
export function isRaised(ruleset: Ruleset, from: Classified, to: Classified): boolean {
  const rank = (severity: Severity) => ruleset.severities.findIndex(({ id }) => id === severity);
  const weight = (kind: string) => kindIn(ruleset, kind)?.weight ?? 0;
  return rank(to.severity) > rank(from.severity) || weight(to.kind) > weight(from.kind);
}

/** Raised from what the case is now, by the ruleset that it is pinned to. */
export const isRaisedTo = ({ ruleset, triage }: CaseMemory, to: Classified): boolean =>
  triage !== undefined && isRaised(ruleset, triage, to);

/** The day on which the effect is to be checked, if it is a day. */
export const effectCheckDueOn = ({ waitUntil, plan }: CaseMemory): Day | undefined =>
  waitUntil ?? plan?.effectCheckOn;

/** The effect of the decided plan was judged, and waits no more. */
export const theEffectWasJudged = ({ effect, decision, waitUntil }: CaseMemory): boolean =>
  effect !== undefined &&
  decision !== undefined &&
  effect.revision > decision.revision &&
  waitUntil === undefined;

const isToBeTaken = ({ done, skipped, kind }: StepMemory) =>
  done === undefined && skipped === undefined && kind !== 'circulate';

/**
 * The steps whose turn it is: the endorsements one after the other, then all consultations together,
 * then the decision. 供覧 blocks nothing and is in nobody's turn.
 */
export function stepsInTurn(memory: CaseMemory): readonly StepMemory[] {
  const open = memory.proposal?.steps.filter(isToBeTaken) ?? [];
  const [endorsement] = open.filter(({ kind }) => kind === 'endorse');
  if (endorsement !== undefined) return [endorsement];
  const consultations = open.filter(({ kind }) => kind === 'consult');
  return consultations.length > 0 ? consultations : open;
}

/** The consultations that ended in 不同意. */
export const disagreements = (memory: CaseMemory): readonly StepMemory[] =>
  memory.proposal?.steps.filter(({ done }) => done?.answer === 'disagree') ?? [];

export const openObligations = (memory: CaseMemory): readonly ObligationMemory[] =>
  memory.obligations.filter(({ ended }) => ended === undefined);

/** Owed about a voice 市民の声, which has a date and a list of its own. */
export const isOwedAboutAVoice = ({ kind, about }: ObligationMemory): boolean =>
  kind === REPLY && about !== undefined;

/**
 * A citizen was affected: it came by 市民の申出, or a voice is linked: named in the report, or later, by
 * which the case came to owe a reply, whether or not that was given meanwhile.
 */
export const affectsACitizen = ({ report, obligations }: CaseMemory): boolean =>
  report?.foundHow === 'citizen' ||
  report?.voice !== undefined ||
  obligations.some(({ kind }) => kind === REPLY);

const EXTERNAL_AUDITS: readonly string[] = ['externalAudit', 'comprehensiveExternalAudit'];

/** An audit from outside 外部審査・包括外部監査 found it. */
export const isOfAnExternalAudit = ({ report }: CaseMemory): boolean =>
  report !== undefined && EXTERNAL_AUDITS.includes(report.source);

/** 不適合 are the kinds of the full route; what the ruleset does not know may be one. */
export const mayBeANonconformity = ({ ruleset }: CaseMemory, kind: string): boolean =>
  (kindIn(ruleset, kind)?.route ?? 'full') === 'full';
