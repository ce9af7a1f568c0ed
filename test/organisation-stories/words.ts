import type { PersonActor, ProcessActor, Role, UnitLevel } from '../../state-machines/actor';
import type { Day } from '../../state-machines/fact';
import type {
  OrganisationFact,
  OrganisationFactData,
  OrganisationFactOf,
  OrganisationFactType,
} from '../../state-machines/organisation/facts';
import {
  emptyOrganisation,
  organisationAfter,
  type OrganisationState,
} from '../../state-machines/organisation/fold';
import { standingsOf } from '../../state-machines/organisation/questions';

// The words in which stories tell the organisation, and a small city that they begin with.

/** The day on which everything is there that a story says nothing else of. */
export const BEGIN: Day = '2020-04-01';

export const theFile: ProcessActor = {
  process: 'organisation-file',
  causedBy: '0190a1b2-0000-7000-8000-000000000001',
};

/** A fact of the organisation; by the loader of its file, unless told. */
export const fact = <T extends OrganisationFactType>(
  type: T,
  data: Omit<OrganisationFactData<T>, 'by'>,
  by: OrganisationFactData<T>['by'] = theFile,
): OrganisationFactOf<T> => ({ type, data: { by, ...data } }) as OrganisationFactOf<T>;

export const opened = (
  id: string,
  level: UnitLevel,
  parent?: string,
  code?: string,
  from: Day = BEGIN,
) =>
  fact('UnitOpened', {
    id,
    name: id,
    level,
    from,
    ...(parent !== undefined && { parent }),
    ...(code !== undefined && { code }),
  });

type Established = OrganisationFactData<'PostEstablished'>;
export const established = (
  id: string,
  unit: string,
  kind: Established['kind'],
  roles: Established['roles'] = [],
  from: Day = BEGIN,
) => fact('PostEstablished', { id, unit, kind, title: `${id} 職`, roles, from });

export const held = (post: string, person: string, from: Day = BEGIN, until?: Day) =>
  fact('PostHeld', { post, person, from, ...(until !== undefined && { until }) });

export const renamed = (id: string, name: string, from: Day) =>
  fact('UnitRenamed', { id, name, from });
export const moved = (id: string, parent: string, from: Day) =>
  fact('UnitMoved', { id, parent, from });
export const merged = (id: string, into: string, from: Day) =>
  fact('UnitMerged', { id, into, from });
export const closed = (id: string, from: Day) => fact('UnitClosed', { id, from });
export const postClosed = (id: string, from: Day) => fact('PostClosed', { id, from });
export const vacated = (post: string, person: string, until: Day) =>
  fact('PostVacated', { post, person, until });

type Transfer = OrganisationFactData<'TransfersOrdered'>['transfers'][number];
/** 発令: `ordered(day, { person, leaves, takes }, …)`. */
export const ordered = (from: Day, ...transfers: Transfer[]) =>
  fact('TransfersOrdered', { from, transfers });

export const designated = (
  person: string,
  role: OrganisationFactData<'Designated'>['role'],
  unit?: string,
  from: Day = BEGIN,
  until: Day = '2021-03-31',
) =>
  fact('Designated', {
    id: `${role.toLowerCase()}-${person}`,
    person,
    role,
    from,
    until,
    ...(unit !== undefined && { unit }),
  });
export const designationEnded = (id: string, until: Day) => fact('DesignationEnded', { id, until });

export const absent = (
  person: string,
  from: Day,
  until: Day,
  change: Partial<OrganisationFactData<'AbsenceRecorded'>> = {},
) =>
  fact('AbsenceRecorded', {
    id: `absence-${person}-${from}`,
    person,
    from,
    until,
    reason: 'leave',
    urgent: false,
    ...change,
  });

export const back = (absence: string, endedOn: Day) =>
  fact('AbsenceEnded', { id: absence, endedOn });

/** The same fact, brought about by somebody. */
export const by = <T extends OrganisationFactType>(
  actor: OrganisationFactData<T>['by'],
  { type, data }: OrganisationFactOf<T>,
): OrganisationFactOf<T> => ({ type, data: { ...data, by: actor } }) as OrganisationFactOf<T>;

export const organisationOf = (...facts: readonly OrganisationFact[]): OrganisationState =>
  facts.reduce(organisationAfter, emptyOrganisation);

/** A department with two sections, the secretariat's department, and who works there. */
export const aCity: readonly OrganisationFact[] = [
  opened('shi', 'city'),
  opened('bunka', 'department', 'shi'),
  opened('shimin', 'section', 'bunka', '市民'),
  opened('madoguchi', 'subsection', 'shimin'),
  opened('kanko', 'section', 'bunka', '観光'),
  opened('kikaku-bu', 'department', 'shi'),
  opened('kikaku', 'section', 'kikaku-bu', '企調'),
  established('shicho', 'shi', 'mayor', ['topManagement']),
  established('bucho', 'bunka', 'departmentHead'),
  established('shimin-kacho', 'shimin', 'sectionHead', ['responsibleOfficer']),
  established('kakaricho', 'madoguchi', 'subsectionHead'),
  established('kakariin', 'madoguchi', 'member'),
  established('kanko-kacho', 'kanko', 'sectionHead', ['responsibleOfficer']),
  established('kanko-in', 'kanko', 'member'),
  established('kikaku-bucho', 'kikaku-bu', 'departmentHead', ['qualityManager']),
  established('kikaku-kacho', 'kikaku', 'sectionHead', ['secretariatHead', 'responsibleOfficer']),
  established('jimukyoku', 'kikaku', 'member', ['secretariat']),
  established('kanri', 'kikaku', 'member', ['administrator']),
  held('bucho', 'p-bucho'),
  held('shimin-kacho', 'p-kacho'),
  held('kakariin', 'p-hanako'),
  held('kakariin', 'p-taro'),
  held('kanko-kacho', 'p-kanko'),
  held('kanko-in', 'p-jiro'),
  held('kikaku-kacho', 'p-kikaku'),
  held('jimukyoku', 'p-jimu'),
  held('kanri', 'p-kanri'),
  fact('Designated', {
    id: 'suishin-shimin',
    person: 'p-taro',
    role: 'promoter',
    unit: 'shimin',
    from: BEGIN,
    until: '2031-03-31',
  }),
];

/** Somebody as they act on a day, in the only post they hold then. */
export function acting(
  organisation: OrganisationState,
  person: string,
  day: Day,
  ...more: readonly Role[]
): PersonActor {
  const [standing] = standingsOf(organisation, person, day);
  if (standing === undefined) throw new Error(`${person} holds no post on ${day}`);
  const { post, unitPath, roles } = standing;
  return { person, post, unitPath, roles: [...roles, ...more], via: 'session' };
}
