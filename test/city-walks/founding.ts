import type { PostKind, UnitLevel } from '../../state-machines/actor';
import type { OrganisationFact, PostRole } from '../../state-machines/organisation/facts';
import {
  emptyOrganisation,
  organisationAfter,
  type OrganisationState,
} from '../../state-machines/organisation/fold';
import { refusalsOf } from '../../state-machines/organisation/rules';

// The organisation in which the people of the stories stand, as facts.

const SINCE = '2020-04-01';
const by = { process: 'load-organisation', causedBy: '00000000-0000-7000-8000-000000000001' };

const unit = (
  id: string,
  level: UnitLevel,
  parent?: string,
  code?: string,
): OrganisationFact => ({
  type: 'UnitOpened',
  data: {
    by,
    id,
    name: id,
    level,
    from: SINCE,
    ...(parent !== undefined && { parent }),
    ...(code !== undefined && { code }),
  },
});

/** A post of someone in the cast, and that person in it. */
const post = (
  person: string,
  unitId: string,
  kind: PostKind = 'member',
  ...roles: readonly PostRole[]
): readonly OrganisationFact[] => [
  {
    type: 'PostEstablished',
    data: {
      by,
      id: `post-of-${person}`,
      unit: unitId,
      kind,
      title: person,
      roles: [...roles],
      from: SINCE,
    },
  },
  { type: 'PostHeld', data: { by, post: `post-of-${person}`, person, from: SINCE } },
];

const designated = (
  person: string,
  role: 'promoter' | 'internalAuditor',
  section?: string,
): OrganisationFact => ({
  type: 'Designated',
  data: {
    by,
    id: `designation-of-${person}`,
    person,
    role,
    from: SINCE,
    until: '2030-03-31',
    ...(section !== undefined && { unit: section }),
  },
});

/** Everybody of the cast in their posts. */
export const FOUNDING: readonly OrganisationFact[] = [
  unit('city', 'city'),
  unit('citizens-department', 'department', 'city', '民部'),
  unit('planning-department', 'department', 'city', '企部'),
  unit('welfare-department', 'department', 'city', '福部'),
  unit('registry-section', 'section', 'citizens-department', '戸籍'),
  unit('counter-subsection', 'subsection', 'registry-section'),
  unit('pension-section', 'section', 'citizens-department', '年金'),
  unit('planning-section', 'section', 'planning-department', '企画'),
  unit('welfare-section', 'section', 'welfare-department', '福祉'),
  unit('archive-section', 'section', 'welfare-department', '文書'),
  ...post('secretariat-head', 'planning-section', 'sectionHead', 'secretariatHead', 'responsibleOfficer'),
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

/** The city as it is founded; a fact that its own rules refuse is a mistake of the walk. */
export const founded = (): OrganisationState =>
  FOUNDING.reduce((state, fact) => {
    const refusals = refusalsOf(state, fact);
    if (refusals.length > 0) throw new Error(`${JSON.stringify(fact)}: ${refusals.join()}`);
    return organisationAfter(state, fact);
  }, emptyOrganisation);
