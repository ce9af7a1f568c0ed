import { actor } from '../../state-machines/actor';
import { organisationFactSchemas } from '../../state-machines/organisation/facts';
import type { OrganisationState } from '../../state-machines/organisation/fold';
import {
  holdersOf,
  isOnStaff,
  postOfKind,
  standingsOf,
} from '../../state-machines/organisation/questions';
import {
  aCity,
  BEGIN,
  designated,
  designationEnded,
  held,
  merged,
  ordered,
  organisationOf,
  postClosed,
  theFile,
  vacated,
} from './words';

const standings = (organisation: OrganisationState, person: string, day: string) =>
  standingsOf(organisation, person, day).map(({ post, roles }) => ({ post, roles }));

describe('the organisation', () => {
  it('keeps facts that its own schemas take', () => {
    for (const { type, data } of aCity)
      expect(organisationFactSchemas[type].parse(data)).toEqual(data);
    expect(actor.safeParse(theFile).success).toBe(true);
  });

  it('takes no date that does not exist, and no field that it does not know', () => {
    const { PostHeld } = organisationFactSchemas;
    const holding = { by: theFile, post: 'shimin-kacho', person: 'p-1' };
    expect(PostHeld.safeParse({ ...holding, from: '2023-02-29' }).success).toBe(false);
    expect(PostHeld.safeParse({ ...holding, from: '2024-02-29' }).success).toBe(true);
    expect(PostHeld.safeParse({ ...holding, from: '2024-02-29', name: '花子' }).success).toBe(
      false,
    );
  });

  it('finds the head in the own line, the nearest first, and says 該当職なし', () => {
    const organisation = organisationOf(...aCity, postClosed('kakaricho', '2024-04-01'));
    const found = (unit: string, kind: Parameters<typeof postOfKind>[2], day = BEGIN) =>
      postOfKind(organisation, unit, kind, day)?.id;
    expect(found('madoguchi', 'subsectionHead')).toBe('kakaricho');
    expect(found('madoguchi', 'sectionHead')).toBe('shimin-kacho');
    expect(found('shimin', 'departmentHead')).toBe('bucho');
    expect(found('kanko', 'mayor')).toBe('shicho');
    expect(found('kanko', 'deputyDepartmentHead')).toBeUndefined();
    expect(found('madoguchi', 'subsectionHead', '2024-03-31')).toBe('kakaricho');
    expect(found('madoguchi', 'subsectionHead', '2024-04-01')).toBeUndefined();
  });
});

describe('what someone is on a day', () => {
  it('begins on the first and ends with the last day of holding a post', () => {
    const organisation = organisationOf(
      ...aCity,
      held('kakaricho', 'p-1', '2022-04-01', '2024-03-31'),
      held('kakaricho', 'p-2', '2024-04-01'),
    );
    expect(holdersOf(organisation, 'kakaricho', '2022-03-31')).toEqual([]);
    expect(holdersOf(organisation, 'kakaricho', '2022-04-01')).toEqual(['p-1']);
    expect(holdersOf(organisation, 'kakaricho', '2024-03-31')).toEqual(['p-1']);
    expect(holdersOf(organisation, 'kakaricho', '2024-04-01')).toEqual(['p-2']);
    expect(isOnStaff(organisation, 'p-1', '2024-04-01')).toBe(false);
    expect(standings(organisation, 'p-1', '2024-04-01')).toEqual([]);
    expect(standings(organisation, 'p-2', '2030-01-01')).toEqual([
      { post: 'kakaricho', roles: ['reporter'] },
    ]);
  });

  it('is said for each of two posts (兼務) by itself', () => {
    const organisation = organisationOf(...aCity, held('kakaricho', 'p-kanko'));
    expect(standings(organisation, 'p-kanko', '2020-06-01')).toEqual([
      { post: 'kakaricho', roles: ['reporter'] },
      { post: 'kanko-kacho', roles: ['reporter', 'responsibleOfficer'] },
    ]);
  });

  it('names a promoter only in posts of the section of the designation, while it lasts', () => {
    const organisation = organisationOf(
      ...aCity,
      held('kanko-in', 'p-hanako'),
      designated('p-hanako', 'promoter', 'shimin'),
    );
    expect(standings(organisation, 'p-hanako', '2021-03-31')).toEqual([
      { post: 'kakariin', roles: ['reporter', 'promoter'] },
      { post: 'kanko-in', roles: ['reporter'] },
    ]);
    expect(standings(organisation, 'p-hanako', '2021-04-01')[0]?.roles).toEqual(['reporter']);
  });

  it('stays a promoter where the section of the designation is merged into another', () => {
    const organisation = organisationOf(
      ...aCity,
      designated('p-jiro', 'promoter', 'kanko', BEGIN, '2030-03-31'),
      ordered(
        '2026-04-01',
        { person: 'p-jiro', leaves: 'kanko-in', takes: 'kakariin' },
        { person: 'p-kanko', leaves: 'kanko-kacho' },
      ),
      merged('kanko', 'shimin', '2026-04-01'),
    );
    expect(standings(organisation, 'p-jiro', '2026-03-31')[0]?.roles).toContain('promoter');
    expect(standings(organisation, 'p-jiro', '2026-04-01')).toEqual([
      { post: 'kakariin', roles: ['reporter', 'promoter'] },
    ]);
    expect(standings(organisation, 'p-jiro', '2030-04-01')[0]?.roles).toEqual(['reporter']);
    expect(standings(organisation, 'p-hanako', '2026-04-01')[0]?.roles).toEqual(['reporter']);
  });

  it('is no longer a promoter after a designation that was ended early', () => {
    const organisation = organisationOf(...aCity, designationEnded('suishin-shimin', '2026-05-31'));
    expect(standings(organisation, 'p-taro', '2026-05-31')[0]?.roles).toContain('promoter');
    expect(standings(organisation, 'p-taro', '2026-06-01')[0]?.roles).not.toContain('promoter');
  });

  it('names an internal auditor in every post', () => {
    const organisation = organisationOf(
      ...aCity,
      held('kanko-in', 'p-kacho'),
      designated('p-kacho', 'internalAuditor'),
    );
    expect(standings(organisation, 'p-kacho', BEGIN).map(({ roles }) => roles)).toEqual([
      ['reporter', 'internalAuditor'],
      ['reporter', 'responsibleOfficer', 'internalAuditor'],
    ]);
  });

  it('leaves a post vacant 欠員 where a holding ends early', () => {
    const organisation = organisationOf(...aCity, vacated('shimin-kacho', 'p-kacho', '2026-05-31'));
    expect(holdersOf(organisation, 'shimin-kacho', '2026-05-31')).toEqual(['p-kacho']);
    expect(holdersOf(organisation, 'shimin-kacho', '2026-06-01')).toEqual([]);
    expect(isOnStaff(organisation, 'p-kacho', '2026-06-01')).toBe(false);
  });
});

describe('a 発令 list', () => {
  const organisation = organisationOf(
    ...aCity,
    ordered(
      '2026-04-01',
      { person: 'p-kacho', leaves: 'shimin-kacho', takes: 'kanko-kacho' },
      { person: 'p-kanko', leaves: 'kanko-kacho', takes: 'shimin-kacho' },
      { person: 'p-taro', leaves: 'kakariin' },
      { person: 'p-new', takes: 'kakariin' },
    ),
  );

  it('lets two people change places, one retire and one begin, all on its day', () => {
    const on = (post: string, day: string) => holdersOf(organisation, post, day);
    expect(on('shimin-kacho', '2026-03-31')).toEqual(['p-kacho']);
    expect(on('shimin-kacho', '2026-04-01')).toEqual(['p-kanko']);
    expect(on('kanko-kacho', '2026-03-31')).toEqual(['p-kanko']);
    expect(on('kanko-kacho', '2026-04-01')).toEqual(['p-kacho']);
    expect(on('kakariin', '2026-03-31')).toEqual(['p-hanako', 'p-taro']);
    expect(on('kakariin', '2026-04-01')).toEqual(['p-hanako', 'p-new']);
    expect(isOnStaff(organisation, 'p-taro', '2026-04-01')).toBe(false);
  });

  it('ends what a promoter was in the section that they left', () => {
    const gone = organisationOf(
      ...aCity,
      ordered('2026-04-01', { person: 'p-taro', leaves: 'kakariin', takes: 'kanko-in' }),
    );
    expect(standings(gone, 'p-taro', '2026-04-01')).toEqual([
      { post: 'kanko-in', roles: ['reporter'] },
    ]);
  });
});
