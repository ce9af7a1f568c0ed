import type { CaseFactData } from '../../../state-machines/case/facts';
import type { Day } from '../../../state-machines/fact';
import type { Ruleset } from '../../../state-machines/ruleset/schema';
import { dayOf } from '../../read-models/timers/timers-of';
import type { LoadedCase } from '../pipeline/case-streams';

type Raised = NonNullable<Ruleset['obligationKinds'][number]['raised']>;

/** What a case comes to owe by itself: by whom in particular, about what, and since when. */
interface Reason {
  /** The finder, or the owner of the action. */
  readonly person?: string;
  /** The action that it is about. */
  readonly about?: string;
  /** The day of the fact from which it follows. */
  readonly since: Day;
}

/** An obligation that follows from the last fact of a case. */
export interface OwnObligation extends Reason {
  readonly kind: string;
  readonly owedBy: Raised['owedBy'];
}

/** What the ruleset lets follow from the last fact of a case, whether or not it was raised before. */
export const ownObligations = (loaded: LoadedCase, ruleset: Ruleset): readonly OwnObligation[] =>
  ruleset.obligationKinds.flatMap(({ id: kind, raised }) =>
    raised === undefined
      ? []
      : REASONS[raised.when](loaded).map((reason) => ({ ...reason, kind, owedBy: raised.owedBy })),
  );

/** Once a case; about an action, once for as long as its plan counts. */
export function wasRaised({ facts }: LoadedCase, { kind, about }: OwnObligation): boolean {
  const begins = about === undefined ? 0 : facts.findLastIndex(({ fact }) => isPlannedAnew(fact));
  return facts
    .slice(Math.max(0, begins))
    .some(
      ({ fact }) =>
        fact.type === 'ObligationRaised' &&
        fact.data.obligation.kind === kind &&
        (about === undefined || fact.data.obligation.about === about),
    );
}

type Fact = LoadedCase['facts'][number]['fact'];

/** From here on the names of actions are given anew. */
const isPlannedAnew = ({ type, data }: Fact): boolean =>
  type === 'CaseTriaged' ||
  type === 'CaseReopened' ||
  (type === 'EffectJudged' && data.outcome === 'ineffective');

const REASONS: Readonly<Record<Raised['when'], (loaded: LoadedCase) => readonly Reason[]>> = {
  seriousSuspected: (loaded) =>
    loaded.snapshot.context.report?.seriousSuspected === true || isSerious(loaded)
      ? [sinceTheLastFact(loaded)]
      : [],
  serious: (loaded) => (isSerious(loaded) ? [sinceTheLastFact(loaded)] : []),
  leakPossible: (loaded) =>
    loaded.snapshot.context.leakKnownOn === undefined ? [] : [sinceTheLastFact(loaded)],
  leakReportable: (loaded) => {
    const { fact } = last(loaded);
    if (fact.type !== 'ObligationMet' || fact.data.answer !== 'reportable') return [];
    return [{ since: raisedOn(loaded, fact.data.id) }];
  },
  citizenWantsReply: (loaded) =>
    loaded.snapshot.context.report?.replyWish === 'wanted' ? [sinceTheLastFact(loaded)] : [],
  internalFinding: (loaded) => ofAFinding(loaded, 'internalAudit'),
  externalFinding: (loaded) => ofAFinding(loaded, 'externalAudit'),
  procedureMustBeRevised: (loaded) => {
    if (last(loaded).fact.type !== 'PlanDecided') return [];
    const { plan } = loaded.snapshot.context;
    const submitted = loaded.facts[plan?.ref.revision ?? -1]?.fact;
    if (submitted?.type !== 'PlanSubmitted') throw new Error('A plan was decided, and never made');
    const { since } = sinceTheLastFact(loaded);
    return submitted.data.actions
      .filter(({ revisesProcedure }) => revisesProcedure)
      .map(({ id, owner }) => ({ person: owner, about: id, since }));
  },
};

function last({ id, facts }: LoadedCase) {
  const found = facts.at(-1);
  if (found === undefined) throw new Error(`case-${id} has no facts`);
  return found;
}

const sinceTheLastFact = (loaded: LoadedCase): Reason => ({ since: dayOf(last(loaded).fact) });

/** The day on which an obligation of the case was raised. */
function raisedOn({ id, facts }: LoadedCase, obligation: string): Day {
  const raised = facts.find(
    ({ fact }) => fact.type === 'ObligationRaised' && fact.data.obligation.id === obligation,
  );
  if (raised === undefined) throw new Error(`case-${id} met ${obligation}, and never owed it`);
  return dayOf(raised.fact);
}

const isSerious = ({ snapshot }: LoadedCase): boolean =>
  snapshot.context.triage?.severity === 'serious';

type Source = CaseFactData<'CaseSubmitted'>['source'];

/** Once it is classified: what is confirmed or accepted is what the section says to the finding. */
function ofAFinding(loaded: LoadedCase, source: Source): readonly Reason[] {
  const { report, triage } = loaded.snapshot.context;
  if (report?.source !== source || triage === undefined) return [];
  const { reporter } = report;
  return [{ ...(reporter !== undefined && { person: reporter }), ...sinceTheLastFact(loaded) }];
}
