import type { UnitPath } from '../../../state-machines/actor';
import { isPerson } from '../../../state-machines/actor';
import type { CaseFactData } from '../../../state-machines/case/facts';
import { routeOf } from '../../../state-machines/case/v1/derived';
import type { CaseMemory, ObligationMemory } from '../../../state-machines/case/v1/memory';
import type { Day } from '../../../state-machines/fact';
import type { LoadedCase } from '../pipeline/case-streams';

type Because = NonNullable<CaseFactData<'CaseSubmitted'>['linkedFrom']>['because'];

/** A case that has to open because of another one. */
export interface CaseToOpen {
  /** The section that receives it. */
  readonly section: string;
  readonly because: Because;
  /** When it happened, if that was said. */
  readonly occurredOn?: Day;
}

const ASKING: readonly string[] = ['horizontalDeployment', 'urgentCheck'] satisfies Because[];
const isAsking = (kind: string): kind is Because => ASKING.includes(kind);

/**
 * What the last fact of a case opens: 水平展開 and 緊急点検 answered with 該当 a case of the section
 * that was asked; a prevention one of its own section where what it was to prevent has happened
 * 顕在化: told at any time, or by an ineffective effect if it was not told since the plan was decided.
 */
export function caseToOpen({ snapshot, facts }: LoadedCase): CaseToOpen | undefined {
  const { context: memory } = snapshot;
  const fact = facts.at(-1)?.fact;
  if (fact?.type === 'ObligationMet' && fact.data.answer === 'applies' && isPerson(fact.data.by)) {
    const { id, by } = fact.data;
    const met = memory.obligations.find((one) => one.id === id);
    if (met === undefined || !isAsking(met.kind)) return undefined;
    const section = sectionIn(askedPath(met)) ?? sectionIn(by.unitPath);
    return section === undefined ? undefined : { section, because: met.kind };
  }
  if (fact?.type === 'EffectJudged' && fact.data.outcome === 'ineffective') {
    const isPrevention = routeOf(memory) === 'preventive';
    return isPrevention && !wasToldSinceTheDecision(facts) ? materialisedIn(memory) : undefined;
  }
  if (fact?.type === 'PreventionMaterialised')
    return materialisedIn(memory, { occurredOn: fact.data.occurredOn });
  return undefined;
}

function materialisedIn(
  { sectionPath }: CaseMemory,
  more: Pick<CaseToOpen, 'occurredOn'> = {},
): CaseToOpen | undefined {
  const section = sectionIn(sectionPath);
  return section === undefined ? undefined : { section, because: 'materialised', ...more };
}

const wasToldSinceTheDecision = (facts: LoadedCase['facts']): boolean =>
  facts
    .slice(facts.findLastIndex(({ fact }) => fact.type === 'PlanDecided'))
    .some(({ fact }) => fact.type === 'PreventionMaterialised');

const askedPath = ({ owedBy }: ObligationMemory): UnitPath => ('unit' in owedBy ? owedBy.path : []);

const sectionIn = (path: UnitPath): string | undefined =>
  path.find(({ level }) => level === 'section')?.id;
