import type { PostKind } from '../../state-machines/actor';
import type {
  OrganisationFact,
  OrganisationFactData,
} from '../../state-machines/organisation/facts';
import { emptyOrganisation, organisationAfter } from '../../state-machines/organisation/fold';
import { ladderFor } from './ladder';

const by = { process: 'sample', causedBy: '00000000-0000-7000-8000-000000000001' };
const from = '2020-04-01';
const TODAY = '2026-04-06';

const unit = (
  id: string,
  level: OrganisationFactData<'UnitOpened'>['level'],
  parent?: string,
): OrganisationFact => ({ type: 'UnitOpened', data: { by, id, name: id, level, parent, from } });

/** A post, and who holds it; nobody where it is vacant. */
function post(
  id: string,
  unitId: string,
  kind: PostKind,
  roles: OrganisationFactData<'PostEstablished'>['roles'] = [],
  isHeld = true,
): OrganisationFact[] {
  return [
    { type: 'PostEstablished', data: { by, id, unit: unitId, kind, title: id, roles, from } },
    ...(!isHeld
      ? []
      : [{ type: 'PostHeld', data: { by, post: id, person: `holder-of-${id}`, from } } as const]),
  ];
}

const organisation = [
  unit('city', 'city'),
  unit('citizens', 'department', 'city'),
  unit('registry', 'section', 'citizens'),
  unit('counter', 'subsection', 'registry'),
  unit('pension', 'section', 'citizens'),
  unit('planning', 'department', 'city'),
  unit('secretariat', 'section', 'planning'),
  ...post('mayor', 'city', 'mayor', ['topManagement']),
  ...post('deputy-mayor', 'city', 'deputyMayor'),
  ...post('citizens-head', 'citizens', 'departmentHead'),
  ...post('registry-head', 'registry', 'sectionHead', ['responsibleOfficer']),
  ...post('counter-head', 'counter', 'subsectionHead'),
  ...post('counter-member', 'counter', 'member'),
  ...post('pension-head', 'pension', 'sectionHead', ['responsibleOfficer'], false),
  ...post('planning-head', 'planning', 'departmentHead', ['qualityManager']),
  ...post('secretariat-head', 'secretariat', 'sectionHead', ['secretariatHead']),
].reduce(organisationAfter, emptyOrganisation);

const postsFor = (late: Parameters<typeof ladderFor>[1]): readonly string[] =>
  ladderFor(organisation, late, 'registry', TODAY).map(({ to }) => to.join('+'));

describe('Who hears that somebody is late', () => {
  it('is the person, then the line above them, the quality manager and the mayor', () => {
    expect(
      ladderFor(organisation, { person: 'holder-of-counter-member' }, 'registry', TODAY),
    ).toEqual([
      { to: ['counter-member'], person: 'holder-of-counter-member' },
      { to: ['registry-head'] },
      { to: ['citizens-head'] },
      { to: ['planning-head'] },
      { to: ['mayor'] },
    ]);
  });

  it.each([
    [{ unit: 'registry' }, ['registry-head', 'citizens-head', 'planning-head', 'mayor']],
    [{ post: 'citizens-head' }, ['citizens-head', 'planning-head', 'mayor']],
    [{ role: 'secretariatHead' }, ['secretariat-head', 'planning-head', 'mayor']],
    [{ role: 'qualityManager' }, ['planning-head', 'mayor']],
    [{ post: 'deputy-mayor' }, ['deputy-mayor', 'mayor']],
    [{ post: 'mayor' }, ['mayor']],
  ] as const)('begins above %j', (late, expected) => {
    expect(postsFor(late)).toEqual(expected);
  });

  it('passes over a post that nobody holds, but for who is late', () => {
    expect(postsFor({ unit: 'pension' })).toEqual([
      'pension-head',
      'citizens-head',
      'planning-head',
      'mayor',
    ]);
  });

  it('is the section’s head where who was to keep it has left', () => {
    expect(postsFor({ person: 'somebody-gone' })[0]).toBe('registry-head');
  });
});
