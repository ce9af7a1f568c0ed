import {
  isPerson,
  unitsAlong,
  type Actor,
  type PersonActor,
  type Role,
  type UnitPath,
} from '../../actor';
import { openActions } from '../v1/derived';
import type { CaseMemory } from '../v1/memory';

/** 主管課 of the case. */
export const sectionOf = (memory: CaseMemory): string | undefined => memory.sectionPath.at(-1)?.id;

/** Inside a unit, or inside what that unit was merged into. */
export const isWithin = (path: UnitPath, unit: string | undefined): boolean =>
  unit !== undefined && unitsAlong(path).includes(unit);

/** Acts from a post inside the case's section, or inside the one that succeeded it. */
export const isOfTheSection = (memory: CaseMemory, by: PersonActor): boolean =>
  isWithin(by.unitPath, sectionOf(memory));

export const holds = (by: Actor, ...roles: readonly Role[]): by is PersonActor =>
  isPerson(by) && roles.some((role) => by.roles.includes(role));

export const isProcess = (by: Actor, name: string): boolean => !isPerson(by) && by.process === name;

export const isOfficer = (memory: CaseMemory, by: Actor): boolean =>
  holds(by, 'responsibleOfficer') && isOfTheSection(memory, by);

export const isOfficerOrPromoter = (memory: CaseMemory, by: Actor): boolean =>
  holds(by, 'responsibleOfficer', 'promoter') && isOfTheSection(memory, by);

/** The handler, or who may do all that a handler does. */
export const handles = (memory: CaseMemory, by: Actor): boolean =>
  isOfficerOrPromoter(memory, by) || (isPerson(by) && by.person === memory.triage?.handler);

export const isTheReporter = (memory: CaseMemory, by: Actor): boolean =>
  isPerson(by) && memory.report?.reporter !== undefined && by.person === memory.report.reporter;

export const ownsAnOpenAction = (memory: CaseMemory, by: Actor): boolean =>
  isPerson(by) && openActions(memory).some(({ owner }) => owner === by.person);

/** The department of a path; a section directly under the city is a department of its own. */
export const departmentOf = (path: UnitPath): string | undefined => departmentIn(path)?.id;

/** Whether a path leads through a department, or through what that was merged into. */
export function isOfDepartment(path: UnitPath, department: string | undefined): boolean {
  const own = departmentIn(path);
  return isWithin(own === undefined ? [] : [own], department);
}

const departmentIn = (path: UnitPath): UnitPath[number] | undefined =>
  path.find(({ level }) => level === 'department') ?? path.find(({ level }) => level === 'section');

/** 事務局, or, for a case of its own section, an internal auditor of another department. */
export const actsForTheSecretariat = (memory: CaseMemory, by: Actor): boolean =>
  memory.isOfTheSecretariat
    ? holds(by, 'internalAuditor') && !isOfDepartment(by.unitPath, departmentOf(memory.sectionPath))
    : holds(by, 'secretariat', 'secretariatHead');

/** Holds one of the roles; those of a section count in the case's own section only. */
export const isOneOf = (memory: CaseMemory, by: Actor, roles: readonly Role[]): boolean =>
  roles.some((role) =>
    role === 'promoter' || role === 'responsibleOfficer'
      ? holds(by, role) && isOfTheSection(memory, by)
      : role === 'reporter'
        ? handles(memory, by)
        : holds(by, role),
  );
