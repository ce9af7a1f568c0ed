import type { PersonActor } from '../../state-machines/actor';
import type {
  OrganisationFact,
  OrganisationFactType,
} from '../../state-machines/organisation/facts';
import {
  ORGANISATION_FACT_TYPES,
  organisationFactSchemas,
} from '../../state-machines/organisation/facts';
import { organisationRuleMessages } from '../../state-machines/organisation/messages';
import {
  denialsOf,
  refusalsOf,
  type OrganisationRule,
} from '../../state-machines/organisation/rules';
import { permitted, refused } from './told-rules';
import {
  aCity,
  acting,
  by,
  designated,
  designationEnded,
  held,
  ordered,
  organisationOf,
  vacated,
} from './words';

const DAY = '2026-05-11';

describe.each(Object.entries(permitted))('%s is permitted:', (_type, stories) => {
  it.each(Object.entries(stories))('%s', (_tells, [given, proposed]) => {
    expect(organisationFactSchemas[proposed.type].safeParse(proposed.data).success).toBe(true);
    expect(refusalsOf(organisationOf(...aCity, ...given), proposed)).toEqual([]);
  });
});

describe.each(Object.entries(refused))('%s is refused:', (_type, stories) => {
  it.each(Object.entries(stories))('%s', (_tells, { given = [], proposed, rules }) => {
    expect(refusalsOf(organisationOf(...aCity, ...given), proposed)).toEqual(rules);
  });
});

describe('who may', () => {
  const organisation = organisationOf(...aCity);
  const proposedOf = (type: OrganisationFactType): OrganisationFact => {
    const [story] = Object.values(permitted[type]);
    if (story === undefined) throw new Error(`Nothing is told of ${type}`);
    return story[1];
  };
  const ofUnitsAndPosts = ORGANISATION_FACT_TYPES.filter(
    (type) => !/^(Designat|Absence)/.test(type),
  );

  it.each(ofUnitsAndPosts)('%s: the administrator, and nobody else', (type) => {
    const denied = (person: string) =>
      denialsOf(organisation, by(acting(organisation, person, DAY), proposedOf(type)));
    expect(denied('p-kanri')).toEqual([]);
    for (const person of ['p-kacho', 'p-kikaku', 'p-jimu', 'p-bucho', 'p-hanako'])
      expect(denied(person)).toEqual(['isAdministrator']);
  });

  it.each(['Designated', 'DesignationEnded'] as const)(
    '%s: the administrator and the head of the secretariat',
    (type) => {
      const denied = (person: string) =>
        denialsOf(organisation, by(acting(organisation, person, DAY), proposedOf(type)));
      for (const person of ['p-kanri', 'p-kikaku']) expect(denied(person)).toEqual([]);
      for (const person of ['p-kacho', 'p-jimu', 'p-hanako'])
        expect(denied(person)).toEqual(['designates']);
    },
  );

  const kanri = acting(organisation, 'p-kanri', DAY);
  const kikaku = acting(organisation, 'p-kikaku', DAY);
  const until = '2027-03-31';
  it.each<[string, PersonActor, OrganisationFact]>([
    ['a post', kanri, held('shimin-kacho', 'p-kanri', DAY)],
    [
      'a second post 兼務 by a list',
      kanri,
      ordered(DAY, { person: 'p-kanri', takes: 'kakaricho' }),
    ],
    [
      'a post in a list of others too',
      kanri,
      ordered(
        DAY,
        { person: 'p-taro', leaves: 'kakariin', takes: 'kanko-in' },
        { person: 'p-kanri', leaves: 'kanri', takes: 'kakariin' },
      ),
    ],
    ['a designation', kanri, designated('p-kanri', 'promoter', 'kikaku', DAY, until)],
    ['a designation', kikaku, designated('p-kikaku', 'internalAuditor', undefined, DAY, until)],
  ])('nobody gives themselves %s', (_what, actor, proposed) => {
    expect(denialsOf(organisation, by(actor, proposed))).toEqual(['appointsSomebodyElse']);
    // Another administrator may.
    const another = { ...actor, person: 'p-hanako', roles: kanri.roles };
    expect(denialsOf(organisation, by(another, proposed))).toEqual([]);
  });

  it('who leaves a post or a designation records it themselves too', () => {
    for (const proposed of [
      vacated('kanri', 'p-kanri', DAY),
      ordered(DAY, { person: 'p-kanri', leaves: 'kanri' }),
      designationEnded('suishin-shimin', DAY),
    ])
      expect(denialsOf(organisation, by(kanri, proposed))).toEqual([]);
  });

  it('who may not at all is told so first', () => {
    const proposed = held('shimin-kacho', 'p-hanako', DAY);
    expect(denialsOf(organisation, by(acting(organisation, 'p-hanako', DAY), proposed))).toEqual([
      'isAdministrator',
    ]);
  });

  it('the loader of the file, and no other process', () => {
    const proposed = proposedOf('UnitRenamed');
    expect(denialsOf(organisation, proposed)).toEqual([]);
    const timer = { process: 'timer', causedBy: '00000000-0000-7000-8000-000000000001' };
    expect(denialsOf(organisation, by(timer, proposed))).toEqual(['isAdministrator']);
  });
});

describe('every rule', () => {
  const names = Object.keys(organisationRuleMessages) as OrganisationRule[];

  it('is told to refuse something', () => {
    const told = Object.values(refused).flatMap((stories) =>
      Object.values(stories).flatMap(({ rules }) => rules),
    );
    const ofPersons = [
      'isAdministrator',
      'designates',
      'appointsSomebodyElse',
      'recordsAbsencesOfThePerson',
    ];
    expect([...new Set([...told, ...ofPersons])].sort()).toEqual([...names].sort());
  });

  it.each(names)('explains itself in both languages: %s', (name) => {
    const { ja, en } = organisationRuleMessages[name];
    expect(ja).toMatch(/\p{Script=Hiragana}.*。$/u);
    expect(en).toMatch(/^[A-Z].*\.$/);
  });
});
