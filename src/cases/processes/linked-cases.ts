import type { UnitPath } from '../../../state-machines/actor';
import { isPerson } from '../../../state-machines/actor';
import type { CaseFactData } from '../../../state-machines/case/facts';
import { routeOf } from '../../../state-machines/case/v1/derived';
import type { ObligationMemory } from '../../../state-machines/case/v1/memory';
import type { LoadedCase } from '../pipeline/case-streams';

type Because = NonNullable<CaseFactData<'CaseSubmitted'>['linkedFrom']>['because'];

/** A case that has to open because of another one. */
export interface CaseToOpen {
  /** The section that receives it. */
  readonly section: string;
  readonly because: Because;
}

const ASKING: readonly string[] = ['horizontalDeployment', 'urgentCheck'] satisfies Because[];
const isAsking = (kind: string): kind is Because => ASKING.includes(kind);

/**
 * What the last fact of a case opens: 水平展開 and 緊急点検 answered with 該当 a case of the section
 * that was asked; a prevention whose effect is judged ineffective one of its own section, since what
 * it was to prevent has happened 顕在化.
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
    const section = sectionIn(memory.sectionPath);
    const isPrevention = routeOf(memory) === 'preventive';
    return isPrevention && section !== undefined ? { section, because: 'materialised' } : undefined;
  }
  return undefined;
}

const askedPath = ({ owedBy }: ObligationMemory): UnitPath => ('unit' in owedBy ? owedBy.path : []);

const sectionIn = (path: UnitPath): string | undefined =>
  path.find(({ level }) => level === 'section')?.id;
