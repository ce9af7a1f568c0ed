import type { PersonActor, ProcessActor, Role, UnitPath } from '../../state-machines/actor';

// The people of the stories: a section with all its posts, its neighbours, and those above.

const city = { id: 'city', level: 'city' } as const;
const citizensDepartment = { id: 'citizens-department', level: 'department' } as const;
const planningDepartment = { id: 'planning-department', level: 'department' } as const;

/** The section to which the stories' cases belong. */
export const theSection: UnitPath = [
  city,
  citizensDepartment,
  { id: 'registry-section', level: 'section' },
];
export const aSubsectionOfIt: UnitPath = [
  ...theSection,
  { id: 'counter-subsection', level: 'subsection' },
];
export const anotherSection: UnitPath = [
  city,
  citizensDepartment,
  { id: 'pension-section', level: 'section' },
];
export const thePlanningSection: UnitPath = [
  city,
  planningDepartment,
  { id: 'planning-section', level: 'section' },
];

/** Somebody on staff, in a post of their own. */
function staff(person: string, unitPath: UnitPath, ...roles: readonly Role[]): PersonActor {
  return {
    person,
    post: `post-of-${person}`,
    unitPath,
    roles: ['reporter', ...roles],
    via: 'session',
  };
}

export const theReporter = staff('reporter', aSubsectionOfIt);
export const theHandler = staff('handler', aSubsectionOfIt);
export const theColleague = staff('colleague', aSubsectionOfIt);
export const thePromoter = staff('promoter', aSubsectionOfIt, 'promoter');
export const theAuditorOfTheSection = staff('own-auditor', theSection, 'internalAuditor');
export const theSectionHead = staff('section-head', theSection, 'responsibleOfficer');
export const theDepartmentHead = staff('department-head', [city, citizensDepartment]);

export const theNeighbour = staff('neighbour', anotherSection);
export const theNeighboursPromoter = staff('neighbours-promoter', anotherSection, 'promoter');
export const theNeighboursHead = staff('neighbours-head', anotherSection, 'responsibleOfficer');
export const theAuditor = staff('auditor', anotherSection, 'internalAuditor');

export const theSecretary = staff('secretary', thePlanningSection, 'secretariat');
export const theSecretariatHead = staff(
  'secretariat-head',
  thePlanningSection,
  'secretariatHead',
  'responsibleOfficer',
);
export const theQualityManager = staff(
  'quality-manager',
  [city, planningDepartment],
  'qualityManager',
);
export const theMayor = staff('mayor', [city], 'topManagement');
export const theAdministrator = staff('administrator', thePlanningSection, 'administrator');

/** From outside: no member of the city's staff. */
export const theCertificationAuditor: PersonActor = {
  ...staff('certification-auditor', [city]),
  roles: ['certificationAuditor'],
};

export const theNumbering: ProcessActor = {
  process: 'numbering',
  causedBy: '00000000-0000-7000-8000-000000000001',
};
export const anotherProcess: ProcessActor = { ...theNumbering, process: 'due-dates' };

/** Everyone, for walks that let anybody try anything. */
export const everyone = [
  theReporter,
  theHandler,
  theColleague,
  thePromoter,
  theAuditorOfTheSection,
  theSectionHead,
  theDepartmentHead,
  theNeighbour,
  theNeighboursPromoter,
  theNeighboursHead,
  theAuditor,
  theSecretary,
  theSecretariatHead,
  theQualityManager,
  theMayor,
  theAdministrator,
  theCertificationAuditor,
] as const;

/** The same person, come to another post: by transfer or with two posts at once 兼務. */
export const inThePostOf = (person: PersonActor, post: PersonActor): PersonActor => ({
  ...post,
  person: person.person,
});
