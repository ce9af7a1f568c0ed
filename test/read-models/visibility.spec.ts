import path from 'node:path';
import fc from 'fast-check';
import { ROLES, type Role, type UnitPath } from '../../state-machines/actor';
import { type DatabaseTarget, databaseTarget } from '../../src/platform/database/database-target';
import { dropDatabase } from '../../src/platform/database/database';
import { readModelsDatabase } from '../../src/platform/database/database-name';
import { openingRow } from '../../src/read-models/openings/opening-writes';
import type { Opening } from '../../src/read-models/openings/openings-of';
import { Generation } from '../../src/read-models/generation';
import type { Asking } from '../../src/read-models/asking';
import { visibilityOf, visibleAtAll, visibleWhole } from '../../src/read-models/visibility';
import { sqliteAndPostgres } from '../sqlite-and-postgres';
import { temporaryFolder } from '../temporary-folder';
import { visibilityTo, type VisibleCase } from './visibility-in-words';

// A small city: two departments with names that contain each other, sections and subsections in them.
const UNITS: readonly UnitPath[] = ['a', 'a-b', 'b'].flatMap((department) => {
  const above: UnitPath = [
    { id: 'city', level: 'city' },
    { id: department, level: 'department' },
  ];
  const sections = ['x', 'y'].flatMap((name): UnitPath[] => {
    const section: UnitPath = [...above, { id: `${department}-${name}`, level: 'section' }];
    return [section, [...section, { id: `${department}-${name}-1`, level: 'subsection' }]];
  });
  return [above, ...sections];
});
const SECTIONS = UNITS.filter((unit) => unit.at(-1)?.level === 'section');
/** Others were merged into these. */
const SUCCESSORS: readonly UnitPath[] = [
  [
    { id: 'city', level: 'city' },
    { id: 'c', level: 'department', succeeds: ['a'] },
  ],
  [
    { id: 'city', level: 'city' },
    { id: 'b', level: 'department' },
    { id: 'b-z', level: 'section', succeeds: ['a-x', 'b-y'] },
  ],
];
const PERSONS = ['p1', 'p2', 'p3'];
/** Of the roles that see every case only one, so that the other ways to see one are tried enough. */
const ORDINARY: readonly Role[] = ['reporter', 'promoter', 'responsibleOfficer', 'administrator'];

const POSTS = ['post', 'other-post'];

const standing = fc.record({
  post: fc.constantFrom(...POSTS),
  unitPath: fc.constantFrom<UnitPath>([{ id: 'city', level: 'city' }], ...UNITS, ...SUCCESSORS),
  roles: fc.oneof(
    { weight: 6, arbitrary: fc.subarray([...ORDINARY]) },
    { weight: 1, arbitrary: fc.subarray([...ROLES]) },
  ),
});
const asking: fc.Arbitrary<Asking> = fc.record({
  person: fc.constantFrom(...PERSONS),
  standings: fc.array(standing, { maxLength: 2 }),
});
const opening: fc.Arbitrary<Opening> = fc.oneof(
  fc.constantFrom<UnitPath>(...UNITS).map((path): Opening => ({ part: 'unit', path })),
  fc.constantFrom(...POSTS).map((post): Opening => ({ part: 'post', post })),
  fc.constantFrom('a', 'a-x', 'b-y').map((unit): Opening => ({ part: 'officer', unit })),
  fc
    .constantFrom('a', 'a-b', 'b', undefined)
    .map((department): Opening => ({ part: 'outside', department })),
);
const idOf = (one: Opening): string => openingRow('', one).part + openingRow('', one).id;
const oneCase: fc.Arbitrary<VisibleCase> = fc
  .record({
    unit: fc.constantFrom(...SECTIONS),
    triaged: fc.boolean(),
    participants: fc.subarray(PERSONS, { maxLength: 1 }),
    openings: fc.uniqueArray(opening, { maxLength: 2, selector: idOf }),
  })
  .map(({ unit, ...rest }) => ({
    section: unit.at(-1)?.id ?? '',
    sectionPath: unit.map(({ id }) => id),
    ...rest,
  }));

const folder = temporaryFolder();
const readModelsIn = sqliteAndPostgres();
afterAll(() => {
  folder.remove();
});

describe.each(['sqlite', 'postgres'] as const)('visibility in %s', (kind) => {
  let target: DatabaseTarget;
  let generation: Generation;
  beforeAll(async () => {
    target = databaseTarget({
      dataFolder: path.join(folder.path, kind),
      readModels: readModelsIn(kind),
      onConnectionLost: (error) => {
        throw error;
      },
    });
    generation = await Generation.open(target, 1);
  });
  afterAll(async () => {
    await generation.close();
    await dropDatabase(target, readModelsDatabase(1));
    await target.close();
  });

  it('is the same for lists, for one case, and by its definition', async () => {
    const cases = fc.array(oneCase, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cases, fc.array(asking, { maxLength: 6 }), async (seen, askers) => {
        await fill(seen);
        for (const asker of askers) await expectSame(seen, asker);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  async function fill(cases: readonly VisibleCase[]): Promise<void> {
    const { database } = generation;
    await database.deleteFrom('case_access').execute();
    await database.deleteFrom('participants').execute();
    await database.deleteFrom('case_openings').execute();
    for (const [index, seen] of cases.entries()) {
      const { section, sectionPath, triaged, participants, openings } = seen;
      await database
        .insertInto('case_access')
        .values({
          case_id: `case-${index}`,
          section,
          section_path: `/${sectionPath.join('/')}/`,
          triaged: Number(triaged),
        })
        .execute();
      for (const person of participants)
        await database
          .insertInto('participants')
          .values({ case_id: `case-${index}`, person, part: 'named' })
          .execute();
      for (const one of openings)
        await database
          .insertInto('case_openings')
          .values(openingRow(`case-${index}`, one))
          .execute();
    }
  }

  async function expectSame(cases: readonly VisibleCase[], asker: Asking): Promise<void> {
    const { database } = generation;
    const defined = cases.map((one) => visibilityTo(asker, one));
    const ids = async (query: ReturnType<typeof visibleWhole>) =>
      (await query.execute()).map(({ case_id }) => case_id).sort();
    const wanted = (...kinds: string[]) =>
      cases.flatMap((_, i) => (kinds.includes(defined[i] ?? '') ? [`case-${i}`] : [])).sort();
    expect(await ids(visibleWhole(database, asker))).toEqual(wanted('whole'));
    expect(await ids(visibleAtAll(database, asker))).toEqual(wanted('whole', 'summary'));
    expect(await visibilityOf(database, 'case-0', asker)).toBe(defined[0]);
    expect(await visibilityOf(database, 'no-such-case', asker)).toBe('none');
  }
});

describe('a case', () => {
  const section: UnitPath = [
    { id: 'city', level: 'city' },
    { id: 'a', level: 'department' },
    { id: 'a-x', level: 'section' },
  ];
  const joined: UnitPath = [
    { id: 'city', level: 'city' },
    { id: 'c', level: 'department' },
    { id: 'c-x', level: 'section' },
  ];
  const seen = (triaged: boolean): VisibleCase => ({
    section: 'a-x',
    sectionPath: ['city', 'a', 'a-x'],
    triaged,
    participants: ['taking-part'],
    openings: [
      { part: 'unit', path: joined },
      { part: 'post', post: 'deciding-post' },
      { part: 'officer', unit: 'a-z' },
      { part: 'outside', department: 'a' },
    ],
  });
  const at = (unitPath: UnitPath, ...roles: Role[]): Asking => ({
    person: 'someone',
    standings: [{ post: 'post', unitPath, roles: ['reporter', ...roles] }],
  });
  const inPost = (post: string, unitPath: UnitPath): Asking => ({
    person: 'someone',
    standings: [{ post, unitPath, roles: ['reporter'] }],
  });
  const [city, department] = section as [UnitPath[number], UnitPath[number]];
  const nextDoor: UnitPath = [city, department, { id: 'a-y', level: 'section' }];
  const elsewhere: UnitPath = [city, { id: 'b', level: 'department' }];

  it.each([
    ['a member of its section', at(section)],
    ['a member of a subsection of it', at([...section, { id: 'a-x-1', level: 'subsection' }])],
    ['the head of its department', at([city, department])],
    [
      'a member of the section into which its own was merged',
      at([...elsewhere, { id: 'b-x', level: 'section', succeeds: ['a-x'] }]),
    ],
    [
      'the head of the department into which its own was merged',
      at([city, { id: 'b', level: 'department', succeeds: ['a'] }]),
    ],
    ['the secretariat', at(elsewhere, 'secretariat')],
    ['an internal auditor', at(elsewhere, 'internalAuditor')],
    ['an audit commissioner', at(elsewhere, 'auditCommissioner')],
    ['who takes part in it', { ...at(elsewhere), person: 'taking-part' }],
    ['a member of a section that joined it or owes something', at(joined)],
    ['the head above that section', at(joined.slice(0, 2))],
    ['who holds a post of its route', inPost('deciding-post', elsewhere)],
    ['a head who can countersign its exception', at(elsewhere, 'responsibleOfficer')],
    [
      'the head of a section in which a person owes something',
      at([city, department, { id: 'a-z', level: 'section' }], 'responsibleOfficer'),
    ],
  ])('is seen whole by %s, before triage too', (_who, asker) => {
    expect(visibilityTo(asker, seen(false))).toBe('whole');
  });

  it.each([
    ['a colleague of another department', at(elsewhere)],
    ['the section next door', at(nextDoor)],
    [
      'the colleagues of a person who owes something',
      at([city, department, { id: 'a-z', level: 'section' }], 'promoter'),
    ],
    ['an administrator', at(elsewhere, 'administrator')],
    ['the head of a section of the same department', at(nextDoor, 'responsibleOfficer')],
  ])('is seen by %s in summary, and not before triage', (_who, asker) => {
    expect(visibilityTo(asker, seen(false))).toBe('none');
    expect(visibilityTo(asker, seen(true))).toBe('summary');
  });

  it('is hidden from who holds no post', () => {
    expect(visibilityTo({ person: 'gone', standings: [] }, seen(true))).toBe('none');
  });
});
