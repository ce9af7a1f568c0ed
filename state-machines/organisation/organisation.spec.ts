import { actor } from '../actor';
import { organisationFactSchemas, type OrganisationFact } from './facts';
import { emptyOrganisation, organisationAfter, type OrganisationState } from './fold';
import { holdersOf, isOnStaff, postOfKind, standingsOf, unitPathOf } from './questions';
import { refusalsOf } from './rules';

const by = { process: 'organisation-file', causedBy: '0190a1b2-0000-7000-8000-000000000001' };
const from = '2020-04-01';

type Draft<T> = T extends { type: infer Type; data: infer Data }
  ? { type: Type; data: Omit<Data, 'by'> }
  : never;

const fact = (draft: Draft<OrganisationFact>): OrganisationFact =>
  ({ type: draft.type, data: { by, ...draft.data } }) as OrganisationFact;

const unit = (
  id: string,
  level: 'city' | 'department' | 'section' | 'subsection',
  parent?: string,
  code?: string,
) =>
  fact({
    type: 'UnitOpened',
    data: { id, name: id, level, from, ...(parent && { parent }), ...(code && { code }) },
  });

type PostDraft = Extract<Draft<OrganisationFact>, { type: 'PostEstablished' }>['data'];
const post = (
  id: string,
  unitId: string,
  kind: PostDraft['kind'],
  roles: PostDraft['roles'] = [],
) =>
  fact({
    type: 'PostEstablished',
    data: { id, unit: unitId, kind, title: `${id} 職`, roles, from },
  });

const held = (postId: string, person: string, first = from, until?: string) =>
  fact({ type: 'PostHeld', data: { post: postId, person, from: first, ...(until && { until }) } });

const designated = (
  person: string,
  role: 'promoter' | 'internalAuditor',
  unitId?: string,
  first = from,
  until = '2021-03-31',
) =>
  fact({
    type: 'Designated',
    data: {
      id: `${role.toLowerCase()}-${person}`,
      person,
      role,
      from: first,
      until,
      ...(unitId && { unit: unitId }),
    },
  });

const organisationOf = (...facts: readonly OrganisationFact[]): OrganisationState =>
  facts.reduce(organisationAfter, emptyOrganisation);

const city = [
  unit('shi', 'city'),
  unit('bunka', 'department', 'shi'),
  unit('shimin', 'section', 'bunka', '市民'),
  unit('madoguchi', 'subsection', 'shimin'),
  unit('kanko', 'section', 'bunka', '観光'),
  post('shicho', 'shi', 'mayor', ['topManagement']),
  post('bucho', 'bunka', 'departmentHead'),
  post('kacho', 'shimin', 'sectionHead', ['responsibleOfficer']),
  post('kakaricho', 'madoguchi', 'subsectionHead'),
  post('kakariin', 'madoguchi', 'member'),
  post('kanko-kacho', 'kanko', 'sectionHead', ['responsibleOfficer']),
];

const standings = (organisation: OrganisationState, person: string, day: string) =>
  standingsOf(organisation, person, day).map(({ post: id, roles }) => ({ post: id, roles }));

describe('the organisation', () => {
  it('keeps facts that its own schemas take', () => {
    for (const { type, data } of [
      ...city,
      held('kacho', 'p-1'),
      designated('p-1', 'internalAuditor'),
    ])
      expect(organisationFactSchemas[type].parse(data)).toEqual(data);
    expect(actor.safeParse(by).success).toBe(true);
  });

  it('takes no date that does not exist, and no field that it does not know', () => {
    const { PostHeld } = organisationFactSchemas;
    const holding = { by, post: 'kacho', person: 'p-1' };
    expect(PostHeld.safeParse({ ...holding, from: '2023-02-29' }).success).toBe(false);
    expect(PostHeld.safeParse({ ...holding, from: '2024-02-29' }).success).toBe(true);
    expect(PostHeld.safeParse({ ...holding, from, name: '見本 花子' }).success).toBe(false);
  });

  it('leads from a unit up to the city', () => {
    expect(unitPathOf(organisationOf(...city), 'madoguchi', from)).toEqual([
      { id: 'shi', level: 'city' },
      { id: 'bunka', level: 'department' },
      { id: 'shimin', level: 'section' },
      { id: 'madoguchi', level: 'subsection' },
    ]);
  });

  it('finds the head in the own line, the nearest first, and says 該当職なし', () => {
    const organisation = organisationOf(...city);
    expect(postOfKind(organisation, 'madoguchi', 'subsectionHead', from)?.id).toBe('kakaricho');
    expect(postOfKind(organisation, 'madoguchi', 'sectionHead', from)?.id).toBe('kacho');
    expect(postOfKind(organisation, 'shimin', 'departmentHead', from)?.id).toBe('bucho');
    expect(postOfKind(organisation, 'kanko', 'mayor', from)?.id).toBe('shicho');
    expect(postOfKind(organisation, 'kanko', 'deputyDepartmentHead', from)).toBeUndefined();
  });
});

describe('what someone is on a day', () => {
  it('begins on the first and ends with the last day of holding a post', () => {
    const organisation = organisationOf(
      ...city,
      held('kacho', 'p-1', '2022-04-01', '2024-03-31'),
      held('kacho', 'p-2', '2024-04-01'),
    );
    expect(holdersOf(organisation, 'kacho', '2022-03-31')).toEqual([]);
    expect(holdersOf(organisation, 'kacho', '2022-04-01')).toEqual(['p-1']);
    expect(holdersOf(organisation, 'kacho', '2024-03-31')).toEqual(['p-1']);
    expect(holdersOf(organisation, 'kacho', '2024-04-01')).toEqual(['p-2']);
    expect(isOnStaff(organisation, 'p-1', '2024-04-01')).toBe(false);
    expect(standings(organisation, 'p-1', '2024-04-01')).toEqual([]);
    expect(standings(organisation, 'p-2', '2030-01-01')).toEqual([
      { post: 'kacho', roles: ['reporter', 'responsibleOfficer'] },
    ]);
  });

  it('is said for each of two posts (兼務) by itself', () => {
    const organisation = organisationOf(
      ...city,
      held('kanko-kacho', 'p-1'),
      held('kakaricho', 'p-1'),
    );
    expect(standings(organisation, 'p-1', '2020-06-01')).toEqual([
      { post: 'kakaricho', roles: ['reporter'] },
      { post: 'kanko-kacho', roles: ['reporter', 'responsibleOfficer'] },
    ]);
  });

  it('names a promoter only in posts of the section of the designation, while it lasts', () => {
    const organisation = organisationOf(
      ...city,
      held('kakariin', 'p-1'),
      held('kanko-kacho', 'p-1'),
      designated('p-1', 'promoter', 'shimin', '2020-04-01', '2021-03-31'),
    );
    expect(standings(organisation, 'p-1', '2021-03-31')).toEqual([
      { post: 'kakariin', roles: ['reporter', 'promoter'] },
      { post: 'kanko-kacho', roles: ['reporter', 'responsibleOfficer'] },
    ]);
    expect(standings(organisation, 'p-1', '2021-04-01')[0]?.roles).toEqual(['reporter']);
  });

  it('names an internal auditor in every post', () => {
    const organisation = organisationOf(
      ...city,
      held('kacho', 'p-1'),
      held('kanko-kacho', 'p-1'),
      designated('p-1', 'internalAuditor'),
    );
    expect(standings(organisation, 'p-1', '2020-04-01').map(({ roles }) => roles)).toEqual([
      ['reporter', 'responsibleOfficer', 'internalAuditor'],
      ['reporter', 'responsibleOfficer', 'internalAuditor'],
    ]);
  });
});

describe('a new fact of the organisation is refused where', () => {
  const organisation = organisationOf(
    ...city,
    unit('kikaku-bu', 'department', 'shi'),
    unit('kikaku', 'section', 'kikaku-bu', '企調'),
    post('kikaku-kacho', 'kikaku', 'sectionHead', ['secretariatHead']),
    held('kacho', 'p-1', '2022-04-01', '2024-03-31'),
    held('kakariin', 'p-2'),
  );

  it.each<[string, OrganisationFact, string[]]>([
    ['a unit has the id of another', unit('shimin', 'section', 'bunka', '新'), ['isNew']],
    ['its parent is not there', unit('x', 'section', 'nowhere', '新'), ['parentIsThere']],
    [
      'a second city is opened below a city',
      unit('x', 'city', 'shi'),
      ['onlyTheCityHasNoParent', 'standsBelowItsParent'],
    ],
    [
      'a section stands below a section',
      unit('x', 'section', 'shimin', '新'),
      ['standsBelowItsParent'],
    ],
    ['a section has no 課記号', unit('x', 'section', 'bunka'), ['sectionHasACode']],
    ['a 課記号 is used again', unit('x', 'section', 'bunka', '市民'), ['codeWasNeverUsed']],
    [
      'a subsection has a 課記号',
      unit('x', 'subsection', 'shimin', '窓口'),
      ['codeIsOfASectionOrDepartment'],
    ],
    ['a post is made in no unit', post('x', 'nowhere', 'member'), ['unitIsThere']],
    ['a section gets a second head', post('x', 'shimin', 'sectionHead'), ['unitHasOneHead']],
    ['a department gets a section head', post('x', 'bunka', 'sectionHead'), ['kindSuitsTheUnit']],
    [
      'a member is made responsible officer',
      post('x', 'shimin', 'member', ['responsibleOfficer']),
      ['rolesSuitTheKind'],
    ],
    [
      'an administrator has power over cases',
      post('x', 'kikaku', 'member', ['administrator', 'secretariat']),
      ['administratorIsNothingElse'],
    ],
    [
      'the secretariat is in two sections',
      post('x', 'shimin', 'member', ['secretariat']),
      ['secretariatIsOneSection'],
    ],
    [
      'the quality manager heads another department',
      post('x', 'bunka', 'departmentHead', ['qualityManager']),
      ['unitHasOneHead', 'qualityManagerLeadsTheSecretariat'],
    ],
    ['a post is not there', held('nowhere', 'p-1'), ['postIsThere']],
    [
      'someone else heads the section on one of the days',
      held('kacho', 'p-3', '2024-03-31'),
      ['postIsFree'],
    ],
    [
      'a holding ends before it begins',
      held('kakariin', 'p-3', '2024-04-01', '2024-03-31'),
      ['endsNotBeforeItBegins'],
    ],
    [
      'a holding begins before its post',
      held('kakariin', 'p-3', '2020-03-31'),
      ['beginsNotBeforeWhatItBelongsTo'],
    ],
    ['the same person holds the same post twice', held('kakariin', 'p-2'), ['postIsFree']],
    [
      'a promoter is designated without a section',
      designated('p-2', 'promoter'),
      ['promoterNamesAUnit'],
    ],
    [
      'a promoter belongs to another section',
      designated('p-2', 'promoter', 'kanko'),
      ['isOfTheUnitThatDay'],
    ],
    [
      'an internal auditor names a section',
      designated('p-2', 'internalAuditor', 'shimin'),
      ['internalAuditorNamesNoUnit'],
    ],
    [
      'somebody off staff is designated',
      designated('p-9', 'internalAuditor'),
      ['isOfTheUnitThatDay'],
    ],
  ])('%s', (_, proposed, rules) => {
    expect(refusalsOf(organisation, proposed)).toEqual(rules);
  });

  it('none of that is so: heads follow each other, members are many, the director comes last', () => {
    expect(refusalsOf(organisation, held('kacho', 'p-3', '2024-04-01'))).toEqual([]);
    expect(refusalsOf(organisation, held('kakariin', 'p-3'))).toEqual([]);
    expect(
      refusalsOf(organisation, post('x', 'kikaku-bu', 'departmentHead', ['qualityManager'])),
    ).toEqual([]);
    expect(refusalsOf(organisation, designated('p-2', 'promoter', 'shimin'))).toEqual([]);
  });
});
