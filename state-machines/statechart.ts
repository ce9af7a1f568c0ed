import { createActor, getNextTransitions, type ActorScope } from 'xstate';
import { isPerson, type Actor } from './actor';
import {
  caseFactSchemas,
  CURRENT_MACHINE,
  isCaseFactType,
  type CaseFact,
  type CaseFactType,
} from './case/facts';
import { toBeSigned } from './case/rules/signing';
import { isSignedFactType } from './case/signed-facts';
import { rules, type RuleName } from './case/rules/rules';
import { caseMachineV1 } from './case/v1/machine';
import type { CaseMemory } from './case/v1/memory';
import { stateOf, type CaseSnapshot, type CaseState } from './case-state';
import type { Day, FactRef } from './fact';
import { defaultRuleset } from './ruleset/default';
import type { Ruleset } from './ruleset/schema';

// The only file that calls XState's transition functions.

export { CURRENT_MACHINE } from './case/facts';
export type { CaseSnapshot } from './case-state';

/** A fact or a statechart that this release does not know: the process is too old for the log. */
export class UnknownToThisRelease extends Error {
  readonly code = 'unknown-to-this-release';
  constructor(what: string) {
    super(`${what} is unknown to this release; run the release that wrote it, or a later one`);
    this.name = 'UnknownToThisRelease';
  }
}

/** A recorded fact that the statechart has no transition for: the log or the statechart is broken. */
export class ImpossibleFact extends Error {
  readonly code = 'impossible-fact';
  constructor(type: string, revision: number, state: CaseState) {
    super(`${type} at revision ${revision} cannot follow ${state.phase}.${state.steps.join('+')}`);
    this.name = 'ImpossibleFact';
  }
}

type CaseScope = ActorScope<CaseSnapshot, CaseFact>;

// transition() of xstate makes an actor a call and is several times slower; one inert scope serves
// all steps, since this statechart has no actors and no effects. Held equal to transition() by test.
const inert = (): void => undefined;
function inertScope(): CaseScope {
  const self = createActor(caseMachineV1, { input: { ruleset: NO_RULESET } });
  return {
    self,
    system: self.system,
    id: '',
    sessionId: '',
    logger: inert,
    defer: inert,
    emit: inert,
    stopChild: inert,
    actionExecutor: inert,
  };
}

/** Stands in where xstate wants an input that nothing reads. */
const NO_RULESET = defaultRuleset;

const scope = inertScope();

/** A case before its first fact, pinned to a ruleset. */
export function newCase(ruleset: Ruleset): CaseSnapshot {
  return caseMachineV1.getInitialSnapshot(scope, { ruleset });
}

/** Checks a fact's content against its schema; throws where this release does not know the fact. */
export function parseCaseFact(fact: {
  type: string;
  data: unknown;
  at: string;
  revision: number;
  digest: string;
}): CaseFact {
  const { type, data, ...envelope } = fact;
  if (!isCaseFactType(type)) throw new UnknownToThisRelease(`The fact ${type}`);
  return { type, data: caseFactSchemas[type].parse(data), ...envelope } as CaseFact;
}

/** Steps one recorded fact. Rules are not asked: they judge new facts only. */
export function step(snapshot: CaseSnapshot, fact: CaseFact): CaseSnapshot {
  if (fact.type === 'CaseSubmitted' && fact.data.machine !== CURRENT_MACHINE)
    throw new UnknownToThisRelease(`Statechart ${fact.data.machine}`);
  const next = caseMachineV1.transition(snapshot, fact, scope);
  // What no transition takes changes nothing, but there are also facts that change nothing.
  if (next === snapshot && transitionsFor(snapshot, fact).length === 0)
    throw new ImpossibleFact(fact.type, fact.revision, stateOf(snapshot));
  return next;
}

const transitionsFor = (snapshot: CaseSnapshot, fact: CaseFact) =>
  caseMachineV1.getTransitionData(snapshot, fact) ?? [];

const rulesOf = (meta: { readonly rules?: readonly RuleName[] } | undefined): readonly RuleName[] =>
  meta?.rules ?? [];

/** What `judge` says: the next snapshot, or why the fact may not happen, in the order of the API. */
export type Judgement =
  | { readonly verdict: 'accepted'; readonly next: CaseSnapshot }
  | { readonly verdict: 'not-possible-in-this-state' }
  | { readonly verdict: 'refused-by-who'; readonly rules: readonly RuleName[] }
  | { readonly verdict: 'signature-missing' }
  | { readonly verdict: 'refused-by-what'; readonly rules: readonly RuleName[] };

/** Says whether a new fact may happen to a case, under the ruleset in force. */
export function judge(snapshot: CaseSnapshot, fact: CaseFact, ruleset: Ruleset): Judgement {
  const [transition] = transitionsFor(snapshot, fact);
  if (transition === undefined) return { verdict: 'not-possible-in-this-state' };
  const names = rulesOf(transition.meta);
  const deniedWho = deniedTo(names, snapshot.context, fact, ruleset);
  if (deniedWho.length > 0) return { verdict: 'refused-by-who', rules: deniedWho };
  if (isToBeSigned(names, snapshot.context) && !isSigned(fact))
    return { verdict: 'signature-missing' };
  const asked = [...names, ...exitsTaken(fact)];
  const deniedWhat = asked.filter((name) => {
    const rule = rules[name];
    return (
      rule.kind === 'what' &&
      (!rule.allows({ memory: snapshot.context, fact, ruleset }) ||
        // A 特例 of a rule that says no to nobody is none.
        (name === 'setsAsideWhatMayBeSetAside' &&
          !deniedToDecider(names, snapshot.context, fact, ruleset).some(
            (denied) => denied === setAsideBy(fact),
          )))
    );
  });
  if (deniedWhat.length > 0) return { verdict: 'refused-by-what', rules: deniedWhat };
  return { verdict: 'accepted', next: caseMachineV1.transition(snapshot, fact, scope) };
}

const isToBeSigned = (names: readonly RuleName[], { triage }: CaseMemory): boolean =>
  names.includes('signsWhatStandsNow') ||
  (names.includes('signsOnceTriaged') && triage !== undefined);

const paperOf = ({ data }: CaseFact) => ('onPaper' in data ? data.onPaper : undefined);
const setAsideBy = ({ data }: CaseFact) => ('exception' in data ? data.exception?.rule : undefined);

/** The rules of the ways round that a fact takes. */
const exitsTaken = (fact: CaseFact): readonly RuleName[] => [
  ...(paperOf(fact) === undefined
    ? []
    : (['wasDecidedOnPaperBySomebodyElseBefore', 'paperIsNoOlderThanWhatItDecides'] as const)),
  ...(setAsideBy(fact) === undefined ? [] : (['setsAsideWhatMayBeSetAside'] as const)),
];

const isSigned = ({ data }: CaseFact): boolean =>
  'signature' in data && data.signature !== undefined;

/** The `who` rules that say no to a fact: on paper asked of the decider, and of who typed it in. */
function deniedTo(
  names: readonly RuleName[],
  memory: CaseMemory,
  fact: CaseFact,
  ruleset: Ruleset,
): readonly RuleName[] {
  const typing: readonly RuleName[] = paperOf(fact) === undefined ? [] : ['typesInPaperDecisions'];
  return [
    ...deniedToDecider(names, memory, fact, ruleset).filter((name) => name !== setAsideBy(fact)),
    ...whoDenies(typing, memory, fact.data.by, cityDayOf(fact), ruleset),
  ];
}

function deniedToDecider(
  names: readonly RuleName[],
  memory: CaseMemory,
  fact: CaseFact,
  ruleset: Ruleset,
): readonly RuleName[] {
  const { by } = fact.data;
  const paper = paperOf(fact);
  const decider = paper === undefined || !isPerson(by) ? by : { ...paper.decidedBy, via: by.via };
  return whoDenies(names, memory, decider, cityDayOf(fact), ruleset);
}

const cityDayOf = ({ data }: CaseFact): Day | undefined =>
  'found' in data ? data.found.cityDay : undefined;

function whoDenies(
  names: readonly RuleName[],
  memory: CaseMemory,
  by: Actor,
  cityDay: Day | undefined,
  ruleset: Ruleset,
): readonly RuleName[] {
  return names.filter((name) => {
    const rule = rules[name];
    return rule.kind === 'who' && !rule.allows({ memory, by, cityDay, ruleset });
  });
}

/** Whether someone may type in what another decided on paper. */
export const mayTypeIn = (snapshot: CaseSnapshot, by: Actor, ruleset: Ruleset): boolean =>
  whoDenies(['typesInPaperDecisions'], snapshot.context, by, undefined, ruleset).length === 0;

/** A fact that the case's state allows, and what stands between this person and it. */
export interface Possibility {
  readonly fact: CaseFactType;
  /** The `who` rules that say no; empty where this person may. */
  readonly denied: readonly RuleName[];
  /** The `what` rules that its content will be held to. */
  readonly required: readonly RuleName[];
  /** What a signature has to cover, for a fact that is signed. */
  readonly signs?: readonly FactRef[];
}

interface ListedTransition {
  readonly eventType: string;
  readonly meta?: { readonly rules?: readonly RuleName[] };
}

/** What may happen to a case now, and what of it this person may do. */
export function possible(
  snapshot: CaseSnapshot,
  by: Actor,
  cityDay: Day | undefined,
  ruleset: Ruleset,
): readonly Possibility[] {
  const found = new Map<CaseFactType, Possibility>();
  for (const { eventType, meta } of listedTransitions(snapshot)) {
    // It lists '', '*' and xstate's own events too.
    if (!isCaseFactType(eventType) || found.has(eventType)) continue;
    const names = rulesOf(meta);
    found.set(eventType, {
      fact: eventType,
      denied: whoDenies(names, snapshot.context, by, cityDay, ruleset),
      required: names.filter((name) => rules[name].kind === 'what'),
      ...(isToBeSigned(names, snapshot.context) &&
        isSignedFactType(eventType) && { signs: toBeSigned(snapshot.context, eventType) }),
    });
  }
  return [...found.values()];
}

/**
 * The `who` rules that say no to this person about one fact, as `possible` has them; undefined where
 * the case's state does not allow the fact at all.
 */
export function deniedAbout(
  type: CaseFactType,
  snapshot: CaseSnapshot,
  by: Actor,
  cityDay: Day | undefined,
  ruleset: Ruleset,
): readonly RuleName[] | undefined {
  const found = listedTransitions(snapshot).find(({ eventType }) => eventType === type);
  return found && whoDenies(rulesOf(found.meta), snapshot.context, by, cityDay, ruleset);
}

const listedTransitions = (snapshot: CaseSnapshot): readonly ListedTransition[] =>
  getNextTransitions(snapshot) as readonly ListedTransition[];

/** Folds facts, oldest first. The first one names the ruleset that `rulesetOf` has to bring. */
export function replay(
  facts: readonly CaseFact[],
  rulesetOf: (pinned: { version: number; digest: string }) => Ruleset,
): CaseSnapshot {
  const [first] = facts;
  if (first?.type !== 'CaseSubmitted')
    throw new Error(`A case begins with CaseSubmitted, not with ${first?.type ?? 'nothing'}`);
  return facts.reduce(step, newCase(rulesetOf(first.data.ruleset)));
}
