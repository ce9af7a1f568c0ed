import type {
  Actor,
  PersonActor,
  PostKind,
  ProcessActor,
  Role,
  UnitPath,
} from '../../state-machines/actor';

// The people of the stories: a section with all its posts, its neighbours, and those above.

const city = { id: 'city', level: 'city' } as const;
const citizensDepartment = { id: 'citizens-department', level: 'department' } as const;
const planningDepartment = { id: 'planning-department', level: 'department' } as const;
const welfareDepartment = { id: 'welfare-department', level: 'department' } as const;

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
/** In the same department. */
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
/** In another department than the section and the secretariat. */
export const theWelfareSection: UnitPath = [
  city,
  welfareDepartment,
  { id: 'welfare-section', level: 'section' },
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

/** The same person, in a post of that kind. */
const as = (postKind: PostKind, person: PersonActor): PersonActor => ({ ...person, postKind });

export const theReporter = staff('reporter', aSubsectionOfIt);
export const theHandler = staff('handler', aSubsectionOfIt);
export const theColleague = staff('colleague', aSubsectionOfIt);
export const thePromoter = staff('promoter', aSubsectionOfIt, 'promoter');
export const theAuditorOfTheSection = staff('own-auditor', theSection, 'internalAuditor');
export const theSubsectionHead = as('subsectionHead', staff('subsection-head', aSubsectionOfIt));
export const theSectionHead = as(
  'sectionHead',
  staff('section-head', theSection, 'responsibleOfficer'),
);
export const theDeputyDepartmentHead = as(
  'deputyDepartmentHead',
  staff('deputy-department-head', [city, citizensDepartment]),
);
export const theDepartmentHead = as(
  'departmentHead',
  staff('department-head', [city, citizensDepartment]),
);

export const theNeighbour = staff('neighbour', anotherSection);
export const theNeighboursPromoter = staff('neighbours-promoter', anotherSection, 'promoter');
export const theNeighboursHead = as(
  'sectionHead',
  staff('neighbours-head', anotherSection, 'responsibleOfficer'),
);
export const theAuditor = staff('auditor', anotherSection, 'internalAuditor');

export const theWelfarePromoter = staff('welfare-promoter', theWelfareSection, 'promoter');
export const theWelfareHead = as(
  'sectionHead',
  staff('welfare-head', theWelfareSection, 'responsibleOfficer'),
);
export const theWelfareAuditor = staff('welfare-auditor', theWelfareSection, 'internalAuditor');

export const theSecretary = staff('secretary', thePlanningSection, 'secretariat');
export const theSecretariatHead = as(
  'sectionHead',
  staff('secretariat-head', thePlanningSection, 'secretariatHead', 'responsibleOfficer'),
);
export const theQualityManager = as(
  'departmentHead',
  staff('quality-manager', [city, planningDepartment], 'qualityManager'),
);
export const theRecordsManager = staff('records-manager', theWelfareSection, 'recordsManager');
export const theDeputyMayor = as('deputyMayor', staff('deputy-mayor', [city]));
export const theMayor = as('mayor', staff('mayor', [city], 'topManagement'));
export const theAdministrator = staff('administrator', thePlanningSection, 'administrator');

/** From outside: no member of the city's staff. */
export const theCertificationAuditor: PersonActor = {
  ...staff('certification-auditor', [city]),
  roles: ['certificationAuditor'],
};

const process = (name: string): ProcessActor => ({
  process: name,
  causedBy: '00000000-0000-7000-8000-000000000001',
});
export const theNumbering = process('numbering');
export const theRoutes = process('route-of-approval');
export const theDeadlines = process('deadlines');
export const theCityPause = process('city-pause');
export const theTimer = process('timer');
export const theTriageProcess = process('triage');
export const theVoices = process('voices');
export const theLinks = process('linked-cases');
export const anotherProcess = process('due-dates');

/** Everyone, for walks that let anybody try anything. */
export const everyone: readonly PersonActor[] = [
  theReporter,
  theHandler,
  theColleague,
  thePromoter,
  theAuditorOfTheSection,
  theSubsectionHead,
  theSectionHead,
  theDeputyDepartmentHead,
  theDepartmentHead,
  theNeighbour,
  theNeighboursPromoter,
  theNeighboursHead,
  theAuditor,
  theWelfarePromoter,
  theWelfareHead,
  theWelfareAuditor,
  theSecretary,
  theSecretariatHead,
  theQualityManager,
  theRecordsManager,
  theDeputyMayor,
  theMayor,
  theAdministrator,
  theCertificationAuditor,
];

export const processes: readonly Actor[] = [
  theNumbering,
  theRoutes,
  theDeadlines,
  theCityPause,
  theTimer,
  theTriageProcess,
  theVoices,
  theLinks,
  anotherProcess,
];

/** Who holds a post; the stories' posts are each held by one person. */
export function holderOf(post: string | undefined): PersonActor {
  const holder = everyone.find((one) => one.post === post);
  if (holder === undefined) throw new Error(`Nobody holds ${String(post)}`);
  return holder;
}

/** A member of the cast by their id. */
export function personOf(person: string | undefined): PersonActor {
  const found = everyone.find((one) => one.person === person);
  if (found === undefined) throw new Error(`Nobody is ${String(person)}`);
  return found;
}

/** The posts that a route of approval names: in the section's own line, or by role. */
export const postsOfTheLine: Readonly<Record<PostKind, PersonActor>> = {
  member: theHandler,
  subsectionHead: theSubsectionHead,
  sectionHead: theSectionHead,
  deputyDepartmentHead: theDeputyDepartmentHead,
  departmentHead: theDepartmentHead,
  deputyMayor: theDeputyMayor,
  mayor: theMayor,
};

/** The same person, come to another post: by transfer or with two posts at once 兼務. */
export const inThePostOf = (person: PersonActor, post: PersonActor): PersonActor => ({
  ...post,
  person: person.person,
});

/** The same person, who holds that other post besides 兼務. */
export const alsoInThePostOf = (
  person: PersonActor,
  { post, unitPath }: PersonActor,
): PersonActor => ({
  ...person,
  otherPosts: [...(person.otherPosts ?? []), { post, unitPath }],
});
