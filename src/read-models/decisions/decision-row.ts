import type { Selectable } from 'kysely';
import { isPerson } from '../../../state-machines/actor';
import type { CaseFact } from '../../../state-machines/case/facts';
import { sectionOf } from '../../../state-machines/case/rules/standing';
import { isSignedFactType } from '../../../state-machines/case/signed-facts';
import { fiscalYearOf } from '../../calendar/fiscal-year';
import type { CaseStep } from '../cases/case-step';
import type { DecisionTables } from './tables';

export type DecisionRow = Selectable<DecisionTables['decisions']>;

/** Signed, and no decision: what its author stands by, and what others stand by afterwards. */
const NO_DECISION: readonly CaseFact['type'][] = [
  'PlanSubmitted',
  'ExceptionCountersigned',
  'PaperDecisionConfirmed',
];

/** The decision that a step is, as a row; undefined where it is none. */
export function decisionRow({
  caseId,
  fact,
  position,
  recordedAt,
  after,
}: CaseStep): DecisionRow | undefined {
  const { type, data, revision } = fact;
  if (!isSignedFactType(type) || !('signature' in data) || data.signature === undefined)
    return undefined;
  if (NO_DECISION.includes(type) || !isPerson(data.by)) return undefined;
  const section = sectionOf(after.context);
  if (section === undefined) throw new Error('A case remembers no section');
  const paper = 'onPaper' in data ? data.onPaper : undefined;
  const decidedOn = paper?.decidedOn ?? data.found.cityDay;
  const { person, post } = paper?.decidedBy ?? data.by;
  return {
    case_id: caseId,
    revision,
    position,
    at: recordedAt,
    fact: type,
    section,
    decided_on: decidedOn,
    fiscal_year: fiscalYearOf(decidedOn),
    person,
    post,
    typed_by: paper === undefined ? null : data.by.person,
    confirm_by: paper?.confirmBy ?? null,
    confirmed_on: null,
    ...exceptionColumns(fact),
    ...absenceColumns(fact),
  };
}

function exceptionColumns({ data }: CaseFact) {
  const exception = 'exception' in data ? data.exception : undefined;
  return {
    exception_rule: exception?.rule ?? null,
    exception_reason: exception === undefined ? null : JSON.stringify(exception.reason),
    countersign_by: exception?.countersignBy ?? null,
    countersigned_on: null,
    countersigned_by: null,
  };
}

function absenceColumns({ type, data }: CaseFact) {
  const inAbsence = type === 'PlanDecided' ? data.inAbsence : undefined;
  return {
    step: type === 'PlanDecided' && inAbsence !== undefined ? data.step : null,
    absence: inAbsence?.absence ?? null,
    absent_person: inAbsence?.forPerson ?? null,
    absent_post: inAbsence?.forPost ?? null,
    read_on: null,
  };
}
