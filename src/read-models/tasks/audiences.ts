import { departmentOf, type Role } from '../../../state-machines/actor';
import type { Substitutable } from '../../../state-machines/case/facts/substitutes';
import { extensionGrantedBy } from '../../../state-machines/case/rules/moved-dates';
import { closureRow, sectionOf } from '../../../state-machines/case/rules/standing';
import { openActions, openObligations } from '../../../state-machines/case/v1/derived';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import type { Audience } from './task';

// Who has to do what, as domain section 3 says it: the same as the rules of competence ask.

/** Holds one of these roles in 主管課. */
const inTheSection = (memory: CaseMemory, ...roles: readonly Role[]): Audience => ({
  roles,
  unit: sectionOf(memory),
});

/** 推進員・推進責任者 */
export const promoterOrOfficer = (memory: CaseMemory): Audience =>
  inTheSection(memory, 'promoter', 'responsibleOfficer');

export const officer = (memory: CaseMemory): Audience => inTheSection(memory, 'responsibleOfficer');

/** 担当者; without one, or once that one has left, the work lies with the 推進責任者. */
export function handler(memory: CaseMemory): readonly Audience[] {
  const person = memory.triage?.handler;
  return person === undefined
    ? [officer(memory)]
    : [{ person }, { ...officer(memory), inPlaceOf: person }];
}

/** 事務局; for a case of its own section an internal auditor of another department. */
export const secretariat = (memory: CaseMemory): Audience =>
  memory.isOfTheSecretariat
    ? { roles: ['internalAuditor'], notUnit: departmentOf(memory.sectionPath) }
    : { roles: ['secretariat', 'secretariatHead'] };

/** Whoever says where a case goes that was declined: in dispute between departments not 事務局. */
export const transferring = ({ declined }: CaseMemory): Audience => {
  const departments = new Set(declined.map(({ sectionPath }) => departmentOf(sectionPath)));
  return { roles: departments.size > 1 ? ['qualityManager'] : ['secretariat', 'secretariatHead'] };
};

/** Who may grant a later day: the lowest who may, for whom it is usual. */
export function granting(memory: CaseMemory, deadline: string): Audience {
  const [role] = extensionGrantedBy(memory, memory.ruleset, deadline);
  if (role === undefined) return { roles: ['qualityManager'] };
  return role === 'responsibleOfficer' ? officer(memory) : { roles: [role] };
}

/** Whose deadline it is: they do not grant themselves a later day. */
export function keepersOf(memory: CaseMemory, deadline: string): readonly string[] {
  const { triage } = memory;
  if (deadline === 'causesAndPlan' || deadline === 'effectCheck')
    return triage?.handler === undefined ? [] : [triage.handler];
  const actions = openActions(memory).filter(({ id }) => id === deadline);
  const owed = openObligations(memory).filter(({ id }) => id === deadline);
  return [
    ...actions.map(({ owner }) => owner),
    ...owed.flatMap(({ owedBy }) => ('person' in owedBy ? owedBy.person : [])),
  ];
}

/** The section's officer, and whoever was named to take the decision in their stead. */
export const officerOrSubstitute = (
  memory: CaseMemory,
  decision: Substitutable,
): readonly Audience[] => [officer(memory), ...substitutes(memory, decision)];

const substitutes = (memory: CaseMemory, decision: Substitutable): readonly Audience[] =>
  memory.substitutes
    .filter(({ forFact }) => forFact === decision)
    .map(({ person }) => ({ person }));

/** Who verifies: an auditor of another section, or of a light kind the section's own head. */
export function verifying(memory: CaseMemory): readonly Audience[] {
  const { wrote, decided, implemented, triage, ruleset } = memory;
  const auditor: Audience = {
    roles: ['internalAuditor'],
    notUnit: sectionOf(memory),
    notPersons: [...new Set([...wrote, ...decided, ...implemented])],
  };
  const isLight = ruleset.kinds.find(({ id }) => id === triage?.kind)?.light === true;
  return [
    auditor,
    ...(isLight ? [{ ...officer(memory), notPersons: implemented }] : []),
    ...substitutes(memory, 'EffectJudged'),
  ];
}

/** Who approves the closing: by severity, and in nobody's own department but by a substitute. */
export function closing(memory: CaseMemory): readonly Audience[] {
  const row = closureRow(memory, memory.ruleset);
  if (row === undefined || row.by === 'responsibleOfficer')
    return officerOrSubstitute(memory, 'ClosureApproved');
  const approver: Audience = { roles: [row.by], notUnit: departmentOf(memory.sectionPath) };
  if (row.substitute === undefined || isDecidedElsewhere(memory)) return [approver];
  return [approver, { roles: [row.substitute] }];
}

/** Whoever decided the plan works elsewhere, so that it needs nobody in their stead. */
const isDecidedElsewhere = ({ plan, sectionPath }: CaseMemory): boolean => {
  const decider = plan?.steps.find(({ kind }) => kind === 'decide');
  return decider !== undefined && !sectionPath.some(({ id }) => id === decider.unit);
};
