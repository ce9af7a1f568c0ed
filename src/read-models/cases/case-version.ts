import type { Selectable } from 'kysely';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import { stateOf } from '../../../state-machines/case-state';
import { fiscalYearOf } from '../../calendar/fiscal-year';
import { STILL_OPEN } from '../positions';
import type { CaseStep } from './case-step';
import type { CaseTables } from './tables';

export type CaseVersion = Selectable<CaseTables['case_versions']>;
export type CaseAccess = Selectable<CaseTables['case_access']>;

/** Say when a state began and ended, not what it was. */
const PLACE_OF_A_VERSION = [
  'from_position',
  'to_position',
  'from_revision',
  'updated_at',
] as const satisfies readonly (keyof CaseVersion)[];
const isPlace = (column: string): boolean => PLACE_OF_A_VERSION.some((place) => place === column);

/** Names or codes in one column, so that one of them can be looked for: `+a+b+`. */
export const joined = (separator: string, parts: readonly string[]): string =>
  parts.length === 0 ? '' : `${separator}${parts.join(separator)}${separator}`;

/** The state of a case after a step, as a row; the same object as `previous` where no column changed. */
export function caseVersion(step: CaseStep, previous: CaseVersion | undefined): CaseVersion {
  const { after, fact, position, recordedAt } = step;
  const memory = after.context;
  const state = stateOf(after);
  const next: CaseVersion = {
    from_position: position,
    to_position: STILL_OPEN,
    from_revision: fact.revision,
    updated_at: recordedAt,
    ...whatStays(step, previous),
    ...reportColumns(memory),
    ...triageColumns(memory),
    ...placeColumns(memory),
    number: memory.number ?? null,
    phase: state.phase,
    steps: joined('+', state.steps),
    ended: Number(state.ended),
    shared_summary: sharedSummary(step) ?? previous?.shared_summary ?? null,
  };
  return previous !== undefined && isSame(previous, next) ? previous : next;
}

/** What visibility asks of a case, where a step changed it. */
export function changedAccess({ caseId, before, after }: CaseStep): CaseAccess | undefined {
  const [was, is] = [before?.context, after.context];
  const wasTriaged = was?.triage !== undefined;
  const isTriaged = is.triage !== undefined;
  if (was?.sectionPath === is.sectionPath && wasTriaged === isTriaged) return undefined;
  const { section, section_path } = placeColumns(is);
  return { case_id: caseId, section, section_path, triaged: Number(isTriaged) };
}

/** What the first fact says for ever, and the memory does not hold. */
function whatStays({ caseId, fact, position, recordedAt }: CaseStep, previous?: CaseVersion) {
  if (previous !== undefined) {
    const { case_id, submitted_position, submitted_at, submitted_year, machine } = previous;
    return { case_id, submitted_position, submitted_at, submitted_year, machine };
  }
  if (fact.type !== 'CaseSubmitted')
    throw new Error(`The first fact of case ${caseId} is ${fact.type}`);
  return {
    case_id: caseId,
    submitted_position: position,
    submitted_at: recordedAt,
    submitted_year: fiscalYearOf(fact.data.found.cityDay),
    machine: fact.data.machine,
  };
}

function reportColumns({ report }: CaseMemory) {
  if (report === undefined) throw new Error('A case remembers no report');
  return {
    source: report.source,
    found_how: report.foundHow,
    series: report.series,
    reporter: report.reporter ?? null,
    noticed_on: report.noticedOn,
    fiscal_year: fiscalYearOf(report.noticedOn),
    serious_suspected: Number(report.seriousSuspected),
    recurrence_of: report.recurrenceOf ?? null,
  };
}

function triageColumns({ triage }: CaseMemory) {
  return {
    kind: triage?.kind ?? null,
    severity: triage?.severity ?? null,
    handler: triage?.handler ?? null,
    plan_due_on: triage?.planDueOn ?? null,
    provisional: triage === undefined ? null : Number(triage.provisional),
  };
}

function placeColumns({ sectionPath }: CaseMemory) {
  const section = sectionPath.at(-1)?.id;
  if (section === undefined) throw new Error('A case remembers no section');
  return {
    section,
    department: sectionPath.find(({ level }) => level === 'department')?.id ?? null,
    section_path: joined(
      '/',
      sectionPath.map(({ id }) => id),
    ),
  };
}

/** The memory names where texts stand and never holds one, so a text comes from the fact itself. */
const sharedSummary = ({ fact }: CaseStep): string | undefined =>
  fact.type === 'CaseTriaged' ? JSON.stringify(fact.data.sharedSummary) : undefined;

function isSame(previous: CaseVersion, next: CaseVersion): boolean {
  const values = new Map<string, unknown>(Object.entries(previous));
  return Object.entries(next).every(
    ([column, value]) => isPlace(column) || values.get(column) === value,
  );
}
