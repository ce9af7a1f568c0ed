import { isPerson, type Actor, type PersonActor, type Role } from '../../actor';
import type { CaseMemory } from '../v1/memory';
import { openActions } from '../v1/memory';
import { who } from './rule';

/** 主管課 of the case. */
const sectionOf = (memory: CaseMemory) => memory.sectionPath.at(-1)?.id;

/** Acts from a post inside the case's section. */
export const isOfTheSection = (memory: CaseMemory, by: PersonActor): boolean =>
  by.unitPath.some((unit) => unit.id === sectionOf(memory));

const holds = (by: PersonActor, ...roles: readonly Role[]) =>
  roles.some((role) => by.roles.includes(role));

const isOfficerOrPromoter = (memory: CaseMemory, by: Actor): by is PersonActor =>
  isPerson(by) && isOfTheSection(memory, by) && holds(by, 'responsibleOfficer', 'promoter');

const handles = (memory: CaseMemory, by: Actor): boolean =>
  isOfficerOrPromoter(memory, by) || (isPerson(by) && by.person === memory.triage?.handler);

const isVerifier = (memory: CaseMemory, by: Actor): boolean =>
  isPerson(by) && holds(by, 'internalAuditor') && !isOfTheSection(memory, by);

/** Who may do what: domain section 3, the columns "by" and "who". */
export const competence = {
  isOnStaff: who(({ by }) => isPerson(by) && holds(by, 'reporter')),
  isTheNumbering: who(({ by }) => !isPerson(by) && by.process === 'numbering'),
  hasNoNumberYet: who(({ memory }) => memory.number === undefined),
  isPromoterOrOfficerOfTheSection: who(({ memory, by }) => isOfficerOrPromoter(memory, by)),
  isOfficerOfTheSection: who(
    ({ memory, by }) =>
      isPerson(by) && isOfTheSection(memory, by) && holds(by, 'responsibleOfficer'),
  ),
  triagesForTheSectionOrTheSecretariat: who(
    ({ memory, by }) =>
      (isPerson(by) && holds(by, 'secretariat', 'secretariatHead')) ||
      (isOfficerOrPromoter(memory, by) && memory.report?.seriousSuspected === false),
  ),
  handlesTheCase: who(({ memory, by }) => handles(memory, by)),
  handlesTheCaseOrReportedIt: who(
    ({ memory, by }) =>
      handles(memory, by) ||
      (isPerson(by) && memory.triage === undefined && by.person === memory.report?.reporter),
  ),
  handlesTheCaseOrVerifies: who(({ memory, by }) => handles(memory, by) || isVerifier(memory, by)),
  holdsTheStepInTurn: who(
    ({ memory, by }) => isPerson(by) && by.post === memory.plan?.steps[0]?.post,
  ),
  ownsAnOpenAction: who(
    ({ memory, by }) =>
      isPerson(by) && openActions(memory).some((action) => action.owner === by.person),
  ),
  isAnInternalAuditor: who(({ by }) => isPerson(by) && holds(by, 'internalAuditor')),
  isOfAnotherSection: who(({ memory, by }) => isPerson(by) && !isOfTheSection(memory, by)),
  theDayOfTheEffectCheckHasCome: who(
    ({ memory, cityDay }) =>
      cityDay !== undefined && memory.plan !== undefined && cityDay >= memory.plan.effectCheckOn,
  ),
};
