import {
  departmentOf,
  isPerson,
  POST_KINDS,
  postsHeldBy,
  unitsAlong,
  type Actor,
  type PersonActor,
  type PostKind,
  type Role,
  type UnitPath,
} from '../../actor';
import type { Ruleset } from '../../ruleset/schema';
import { REPLY, type Obligation, type OwedBy } from '../facts/obligations';
import type { Substitutable } from '../facts/substitutes';
import { isOwedAboutAVoice, openActions, openObligations } from '../v1/derived';
import type { CaseMemory, PendingMemory } from '../v1/memory';

/** 主管課 of the case. */
export const sectionOf = (memory: CaseMemory): string | undefined => memory.sectionPath.at(-1)?.id;

/** Inside a unit, or inside what that unit was merged into. */
export const isWithin = (path: UnitPath, unit: string | undefined): boolean =>
  unit !== undefined && unitsAlong(path).includes(unit);

/** Acts from a post inside the case's section, or inside the one that succeeded it. */
export const isOfTheSection = (memory: CaseMemory, by: PersonActor): boolean =>
  isWithin(by.unitPath, sectionOf(memory));

/** Of another section than the case's by every post held: 兼務 opens no way round. */
export const isOfAnotherSection = (memory: CaseMemory, by: PersonActor): boolean =>
  postsHeldBy(by).every(({ unitPath }) => !isWithin(unitPath, sectionOf(memory)));

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

/** Whether a path leads through a department, or through what that was merged into. */
export function isOfDepartment(path: UnitPath, department: string | undefined): boolean {
  const own = departmentOf(path);
  return isWithin(
    path.filter(({ id }) => id === own),
    department,
  );
}

/** Of another department by every post held. */
export const isOfAnotherDepartment = (
  by: Pick<PersonActor, 'post' | 'unitPath' | 'otherPosts'>,
  department: string | undefined,
): boolean => postsHeldBy(by).every(({ unitPath }) => !isOfDepartment(unitPath, department));

/** Of another department than the case's section. */
const isOfAnotherDepartmentThanTheSection = (memory: CaseMemory, by: PersonActor): boolean =>
  isOfAnotherDepartment(by, departmentOf(memory.sectionPath));

/** 事務局, or, for a case of its own section, an internal auditor of another department. */
export const actsForTheSecretariat = (memory: CaseMemory, by: Actor): boolean =>
  memory.isOfTheSecretariat
    ? holds(by, 'internalAuditor') && isOfAnotherDepartmentThanTheSection(memory, by)
    : holds(by, 'secretariat', 'secretariatHead');

/**
 * Decides what others asked for: the secretariat's head; for a case of the secretariat's own section,
 * where that head is who asks, the quality manager too.
 */
export const decidesForTheSecretariat = (memory: CaseMemory, by: Actor): boolean =>
  holds(by, 'secretariatHead') || (memory.isOfTheSecretariat && holds(by, 'qualityManager'));

/** Holds one of the roles; those of a section count in the case's own section only. */
export const isOneOf = (memory: CaseMemory, by: Actor, roles: readonly Role[]): boolean =>
  roles.some((role) =>
    role === 'promoter' || role === 'responsibleOfficer'
      ? holds(by, role) && isOfTheSection(memory, by)
      : role === 'reporter'
        ? handles(memory, by)
        : holds(by, role),
  );

/** The kind as the ruleset in force has it; one that was dropped meanwhile, as the case's own has it. */
export const kindOfObligation = (
  memory: CaseMemory,
  ruleset: Ruleset,
  obligation: Obligation | undefined,
) =>
  [ruleset, memory.ruleset]
    .flatMap(({ obligationKinds }) => obligationKinds)
    .find(({ id }) => id === obligation?.kind);

/**
 * What is open and does not lapse where a case ends early: what nobody may waive, and a citizen's reply
 * that no voice would still owe.
 */
export const toBeAnsweredFirst = (memory: CaseMemory, ruleset: Ruleset): readonly Obligation[] =>
  openObligations(memory).filter((open) =>
    open.kind === REPLY
      ? !isOwedAboutAVoice(open)
      : kindOfObligation(memory, ruleset, open)?.waivedBy.length === 0,
  );

type Owing = Pick<PersonActor, 'person' | 'post' | 'unitPath'>;

/** The same person, post or unit, wherever it stood when the one and the other was raised. */
export const isTheSameOwer = (one: OwedBy, other: OwedBy): boolean => owerOf(one) === owerOf(other);

function owerOf(owedBy: OwedBy): string {
  if ('person' in owedBy) return `person ${owedBy.person}`;
  return 'post' in owedBy ? `post ${owedBy.post}` : `unit ${owedBy.unit}`;
}

/** A 係 is spoken for by its section. */
export const speakingUnit = (path: UnitPath): string | undefined =>
  (path.find(({ level }) => level === 'section') ?? path.at(-1))?.id;

/** Is what owes it, or belongs to the unit that does, by the post acted in. */
export const isPartOf = (owedBy: OwedBy, { person, post, unitPath }: Owing): boolean => {
  if ('person' in owedBy) return owedBy.person === person;
  return 'post' in owedBy ? owedBy.post === post : isWithin(unitPath, speakingUnit(owedBy.path));
};

/** The same by any post held: who owes it neither waives it nor grants a later day. */
export const owesItByAnyPost = (
  owedBy: OwedBy,
  by: Owing & Pick<PersonActor, 'otherPosts'>,
): boolean => postsHeldBy(by).some((held) => isPartOf(owedBy, { person: by.person, ...held }));

/**
 * May meet it: the person or the post that owes it; for a unit its promoter or officer. A citizen's
 * reply is met by the process of the voices too, once the voice is answered.
 */
export const answersFor = ({ kind, owedBy }: Obligation, by: Actor): boolean =>
  isPerson(by)
    ? isPartOf(owedBy, by) && (!('unit' in owedBy) || holds(by, 'promoter', 'responsibleOfficer'))
    : isProcess(by, 'voices') && kind === REPLY;

/**
 * Where the work lies once the person or the post that owes something is gone: their section, of a
 * post above the sections its department. Undefined where nobody is named by that.
 */
export function unitInPlaceOf(owedBy: OwedBy): string | undefined {
  if ('unit' in owedBy || owedBy.path === undefined) return undefined;
  const { path } = owedBy;
  return (
    path.find(({ level }) => level === 'section') ??
    path.find(({ level }) => level === 'department')
  )?.id;
}

/** The 推進責任者 with whom the work lies, should who owes it be gone. */
export const answersInPlaceOf = ({ owedBy }: Obligation, by: Actor): boolean =>
  holds(by, 'responsibleOfficer') && isWithin(by.unitPath, unitInPlaceOf(owedBy));

/** Decided on paper, holds that post now, or one above it. */
export const mayStandBy = (one: PendingMemory, by: PersonActor): boolean =>
  one.what === 'confirmation' &&
  (one.person === by.person || one.post === by.post || isSuperiorTo(one, by));

type ClosureRow = Ruleset['closure'][number];

/** Who approves closing, by the severity of the case. */
export const closureRow = (memory: CaseMemory, ruleset: Ruleset): ClosureRow | undefined =>
  ruleset.closure.find(({ severities }) =>
    severities.some((severity) => severity === memory.triage?.severity),
  );

/** Approves closing by right, and not in somebody's stead. Nobody so closes for their own department. */
export const closesByRight = (
  memory: CaseMemory,
  by: Actor,
  row: ClosureRow | undefined,
): boolean =>
  row === undefined || row.by === 'responsibleOfficer'
    ? isOfficer(memory, by)
    : holds(by, row.by) && isOfAnotherDepartmentThanTheSection(memory, by);

export const isSuperior = (post: PostKind, than: PostKind): boolean =>
  POST_KINDS.indexOf(post) > POST_KINDS.indexOf(than);

/** Holds a post above another one, in that one's own line. */
const isSuperiorTo = (
  { postKind, unitPath }: Pick<PendingMemory, 'postKind' | 'unitPath'>,
  by: PersonActor,
): boolean =>
  postKind !== undefined &&
  unitPath !== undefined &&
  by.postKind !== undefined &&
  isSuperior(by.postKind, postKind) &&
  unitsAlong(by.unitPath.slice(-1)).some((unit) => isWithin(unitPath, unit));

/** Holds a post above the section's head, in the section's own line. */
const isSuperiorOfTheSection = (memory: CaseMemory, by: PersonActor): boolean =>
  isSuperiorTo({ postKind: 'sectionHead', unitPath: memory.sectionPath.slice(0, -1) }, by);

/** Named by the secretariat's head, and an internal auditor of another department still. */
const isNamedFor = (memory: CaseMemory, by: PersonActor, decision: Substitutable): boolean =>
  holds(by, 'internalAuditor') &&
  isOfAnotherDepartmentThanTheSection(memory, by) &&
  memory.substitutes.some(({ forFact, person }) => forFact === decision && person === by.person);

/** Who may take a decision of the section's officer where the separation of duties keeps that one from it. */
export const isSubstitute = (memory: CaseMemory, by: Actor, decision: Substitutable): boolean =>
  isPerson(by) && (isSuperiorOfTheSection(memory, by) || isNamedFor(memory, by, decision));
