import type { Selectable } from 'kysely';
import type { CaseFact } from '../../../state-machines/case/facts';
import type { ObligationMemory } from '../../../state-machines/case/v1/memory';
import { stateOf } from '../../../state-machines/case-state';
import type { CaseSnapshot } from '../../../state-machines/statechart';
import type { CaseStep } from '../cases/case-step';
import { joined } from '../cases/case-version';
import { STILL_OPEN } from '../positions';
import type { ObligationState, ObligationTables } from './tables';

export type ObligationVersion = Selectable<ObligationTables['obligation_versions']>;

/** The obligations that a step raised or changed, each as it stands after it. */
export function obligationVersions(step: CaseStep): readonly ObligationVersion[] {
  const old = new Map(standing(step.before).map((one) => [one.obligation, JSON.stringify(one)]));
  return standing(step.after)
    .filter((one) => old.get(one.obligation) !== JSON.stringify(one))
    .map((one) => ({
      case_id: step.caseId,
      from_position: step.position,
      to_position: STILL_OPEN,
      from_revision: step.fact.revision,
      since: step.recordedAt,
      ...one,
      ...howItEnded(one, step.fact),
    }));
}

function standing(snapshot: CaseSnapshot | undefined) {
  if (snapshot === undefined) return [];
  const { ended } = stateOf(snapshot);
  return snapshot.context.obligations.map((one) => ({
    obligation: one.id,
    kind: one.kind,
    ...owerColumns(one.owedBy),
    due_on: one.dueOn,
    about: one.about ?? null,
    state: one.ended ?? (ended ? ('lapsed' as const) : ('open' as const)),
  }));
}

function owerColumns(owedBy: ObligationMemory['owedBy']) {
  if ('person' in owedBy) return { owed_by: 'person' as const, ower: owedBy.person, ower_path: '' };
  if ('post' in owedBy) return { owed_by: 'post' as const, ower: owedBy.post, ower_path: '' };
  const ids = owedBy.path.map(({ id }) => id);
  return { owed_by: 'unit' as const, ower: owedBy.unit, ower_path: joined('/', ids) };
}

/** The memory only knows that it is met or waived: how stands in the fact that did it. */
function howItEnded(
  { obligation, state }: { readonly obligation: string; readonly state: ObligationState },
  { type, data }: CaseFact,
): Pick<ObligationVersion, 'state' | 'answer'> {
  if (type === 'ObligationMet' && data.id === obligation) return { state, answer: data.answer };
  const isUnanswered =
    type === 'ObligationWaived' && data.id === obligation && data.unanswered === true;
  return { state: isUnanswered ? 'unanswered' : state, answer: null };
}
