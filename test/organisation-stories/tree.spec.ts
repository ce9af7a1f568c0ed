import { nameOf, successorOf, unitPathOf } from '../../state-machines/organisation/questions';
import {
  aCity,
  acting,
  closed,
  merged,
  moved,
  opened,
  ordered,
  organisationOf,
  renamed,
  vacated,
} from './words';

const DAY = '2026-04-01';
const BEFORE = '2026-03-31';

/** 市民課 and 観光課 become one section on that day, and everybody of 観光課 goes there. */
const oneSection = [
  vacated('kanko-kacho', 'p-kanko', BEFORE),
  ordered(DAY, { person: 'p-jiro', leaves: 'kanko-in', takes: 'kakariin' }),
  merged('kanko', 'shimin', DAY),
];

const idsOf = (...[organisation, unit, day]: Parameters<typeof unitPathOf>) =>
  unitPathOf(organisation, unit, day).map(({ id }) => id);

describe('the tree of units', () => {
  it('leads from a unit up to the city', () => {
    expect(unitPathOf(organisationOf(...aCity), 'madoguchi', DAY)).toEqual([
      { id: 'shi', level: 'city' },
      { id: 'bunka', level: 'department' },
      { id: 'shimin', level: 'section' },
      { id: 'madoguchi', level: 'subsection' },
    ]);
  });

  it('keeps the old name for the days before a new one', () => {
    const organisation = organisationOf(...aCity, renamed('shimin', '市民生活課', DAY));
    expect(nameOf(organisation, 'shimin', BEFORE)).toBe('shimin');
    expect(nameOf(organisation, 'shimin', DAY)).toBe('市民生活課');
    expect(nameOf(organisation, 'shimin', '2019-01-01')).toBe('shimin');
  });

  it('takes a name that is entered late, for the days until the next one', () => {
    const organisation = organisationOf(
      ...aCity,
      renamed('shimin', '市民生活課', DAY),
      renamed('shimin', '住民課', '2023-04-01'),
    );
    expect(nameOf(organisation, 'shimin', '2023-03-31')).toBe('shimin');
    expect(nameOf(organisation, 'shimin', BEFORE)).toBe('住民課');
    expect(nameOf(organisation, 'shimin', DAY)).toBe('市民生活課');
  });

  it('lets what stands below a unit come along when it moves', () => {
    const organisation = organisationOf(...aCity, moved('shimin', 'kikaku-bu', DAY));
    expect(idsOf(organisation, 'madoguchi', BEFORE)).toEqual([
      'shi',
      'bunka',
      'shimin',
      'madoguchi',
    ]);
    expect(idsOf(organisation, 'madoguchi', DAY)).toEqual([
      'shi',
      'kikaku-bu',
      'shimin',
      'madoguchi',
    ]);
  });

  it('shows a unit that is gone where it stood last', () => {
    const organisation = organisationOf(
      ...aCity,
      moved('madoguchi', 'kanko', '2025-04-01'),
      vacated('kakariin', 'p-hanako', '2025-12-31'),
      vacated('kakariin', 'p-taro', '2025-12-31'),
      closed('madoguchi', '2026-01-01'),
      moved('kanko', 'kikaku-bu', DAY),
    );
    expect(idsOf(organisation, 'madoguchi', '2030-01-01')).toEqual([
      'shi',
      'bunka',
      'kanko',
      'madoguchi',
    ]);
    expect(successorOf(organisation, 'madoguchi', '2025-12-31')).toBe('madoguchi');
    expect(successorOf(organisation, 'madoguchi', '2026-01-01')).toBeUndefined();
  });
});

describe('a unit that was merged into another', () => {
  const organisation = organisationOf(...aCity, ...oneSection);

  it('has it as its successor from that day on', () => {
    expect(successorOf(organisation, 'kanko', BEFORE)).toBe('kanko');
    expect(successorOf(organisation, 'kanko', DAY)).toBe('shimin');
  });

  it('is named on the path of whoever works in the successor', () => {
    const before = acting(organisation, 'p-hanako', BEFORE).unitPath;
    expect(before.some(({ succeeds }) => succeeds !== undefined)).toBe(false);
    expect(acting(organisation, 'p-hanako', DAY).unitPath[2]).toEqual({
      id: 'shimin',
      level: 'section',
      succeeds: ['kanko'],
    });
  });

  it('is found through two mergers', () => {
    const later = '2028-04-01';
    const twice = organisationOf(
      ...aCity,
      ...oneSection,
      opened('kurashi', 'section', 'bunka', '暮ら', later),
      moved('madoguchi', 'kurashi', later),
      vacated('shimin-kacho', 'p-kacho', '2028-03-31'),
      merged('shimin', 'kurashi', later),
    );
    expect(successorOf(twice, 'kanko', later)).toBe('kurashi');
    expect(acting(twice, 'p-jiro', later).unitPath[2]).toEqual({
      id: 'kurashi',
      level: 'section',
      succeeds: ['shimin', 'kanko'],
    });
  });
});
