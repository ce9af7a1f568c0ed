import type { PostKind } from '../../state-machines/actor';
import type { OrganisationFact, PostRole } from '../../state-machines/organisation/facts';
import { BEGIN, established, fact, held, opened } from '../organisation-stories/words';

// The organisation in which the people of the stories stand, as facts.

/** A post of someone in the cast, and that person in it. */
const post = (
  person: string,
  unit: string,
  kind: PostKind = 'member',
  ...roles: readonly PostRole[]
): readonly OrganisationFact[] => [
  established(`post-of-${person}`, unit, kind, [...roles]),
  held(`post-of-${person}`, person),
];

const designated = (person: string, role: 'promoter' | 'internalAuditor', unit?: string) =>
  fact('Designated', {
    id: `designation-of-${person}`,
    person,
    role,
    from: BEGIN,
    until: '2030-03-31',
    ...(unit !== undefined && { unit }),
  });

/** Everybody of the cast who is on staff, in their posts; every promoter for the own section. */
export const FOUNDING: readonly OrganisationFact[] = [
  opened('city', 'city'),
  opened('citizens-department', 'department', 'city'),
  opened('planning-department', 'department', 'city'),
  opened('welfare-department', 'department', 'city'),
  opened('registry-section', 'section', 'citizens-department', '戸籍'),
  opened('counter-subsection', 'subsection', 'registry-section'),
  opened('pension-section', 'section', 'citizens-department', '年金'),
  opened('planning-section', 'section', 'planning-department', '企画'),
  opened('welfare-section', 'section', 'welfare-department', '福祉'),
  ...post(
    'secretariat-head',
    'planning-section',
    'sectionHead',
    'secretariatHead',
    'responsibleOfficer',
  ),
  ...post('quality-manager', 'planning-department', 'departmentHead', 'qualityManager'),
  ...post('secretary', 'planning-section', 'member', 'secretariat'),
  ...post('administrator', 'planning-section', 'member', 'administrator'),
  ...post('reporter', 'counter-subsection'),
  ...post('handler', 'counter-subsection'),
  ...post('colleague', 'counter-subsection'),
  ...post('promoter', 'counter-subsection'),
  ...post('own-auditor', 'registry-section'),
  ...post('subsection-head', 'counter-subsection', 'subsectionHead'),
  ...post('section-head', 'registry-section', 'sectionHead', 'responsibleOfficer'),
  ...post('deputy-department-head', 'citizens-department', 'deputyDepartmentHead'),
  ...post('department-head', 'citizens-department', 'departmentHead'),
  ...post('neighbour', 'pension-section'),
  ...post('neighbours-promoter', 'pension-section'),
  ...post('neighbours-head', 'pension-section', 'sectionHead', 'responsibleOfficer'),
  ...post('auditor', 'pension-section'),
  ...post('welfare-promoter', 'welfare-section'),
  ...post('welfare-head', 'welfare-section', 'sectionHead', 'responsibleOfficer'),
  ...post('welfare-auditor', 'welfare-section'),
  opened('archive-section', 'section', 'welfare-department', '文書'),
  ...post('records-manager', 'archive-section', 'sectionHead', 'recordsManager'),
  ...post('deputy-mayor', 'city', 'deputyMayor'),
  ...post('mayor', 'city', 'mayor', 'topManagement'),
  designated('promoter', 'promoter', 'registry-section'),
  designated('neighbours-promoter', 'promoter', 'pension-section'),
  designated('welfare-promoter', 'promoter', 'welfare-section'),
  designated('own-auditor', 'internalAuditor'),
  designated('auditor', 'internalAuditor'),
  designated('welfare-auditor', 'internalAuditor'),
];

/** Who works there; nobody else ever comes or goes. */
export const STAFF: readonly string[] = FOUNDING.flatMap((told) =>
  told.type === 'PostHeld' ? [told.data.person] : [],
);
