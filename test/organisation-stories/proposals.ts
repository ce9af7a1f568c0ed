import fc from 'fast-check';
import { POST_KINDS, UNIT_LEVELS } from '../../state-machines/actor';
import type {
  OrganisationFact,
  OrganisationFactType,
} from '../../state-machines/organisation/facts';
import {
  absent,
  aCity,
  back,
  closed,
  designated,
  designationEnded,
  established,
  held,
  merged,
  moved,
  opened,
  ordered,
  postClosed,
  renamed,
  vacated,
} from './words';

// What somebody may try to record about the city of the stories: sensible or not. Few ids and few
// days, so that much of it meets.

/** The city of the stories, with two sections in which nobody works yet. */
export const walkedCity: readonly OrganisationFact[] = [
  ...aCity,
  opened('empty-1', 'section', 'bunka', '空1'),
  opened('empty-2', 'section', 'kikaku-bu', '空2'),
];

const idsIn = (type: 'UnitOpened' | 'PostEstablished'): string[] =>
  walkedCity.flatMap((fact) => (fact.type === type ? [fact.data.id] : []));

export const DAYS = [
  '2020-04-01',
  '2021-04-01',
  '2022-03-31',
  '2022-04-01',
  '2022-10-01',
  '2023-04-01',
  '2024-02-29',
  '2025-04-01',
] as const;
const UNITS = [...idsIn('UnitOpened'), 'new-1', 'new-2', 'new-3'];
const POSTS = [...idsIn('PostEstablished'), 'post-1', 'post-2'];
export const PERSONS = ['p-kacho', 'p-hanako', 'p-taro', 'p-kanko', 'p-jiro', 'p-new'];

const day = fc.constantFrom(...DAYS);
/** Absences are short, and end soon. */
const soon = fc.constantFrom('2022-04-01', '2022-04-02', '2022-04-05');
const unit = fc.constantFrom(...UNITS);
const newUnit = fc.constantFrom('new-1', 'new-2', 'new-3');
const post = fc.constantFrom(...POSTS);
const person = fc.constantFrom(...PERSONS);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const transfer = fc
  .record({ person, leaves: maybe(post), takes: maybe(post) })
  .map(({ person: moving, leaves, takes }) => ({
    person: moving,
    ...(leaves !== undefined && { leaves }),
    ...(takes !== undefined && { takes }),
  }));

/** A fact of each name; about as often accepted as refused. */
const PROPOSALS: Readonly<Record<OrganisationFactType, fc.Arbitrary<OrganisationFact>>> = {
  UnitOpened: fc
    .tuple(newUnit, fc.constantFrom(...UNIT_LEVELS), unit, day)
    .map(([id, level, parent, from]) => opened(id, level, parent, codeOf(id, level), from)),
  UnitRenamed: fc
    .tuple(unit, day, fc.constantFrom('甲', '乙', '丙'))
    .map(([id, from, name]) => renamed(id, name, from)),
  UnitMoved: fc.tuple(unit, unit, day).map(([id, parent, from]) => moved(id, parent, from)),
  UnitMerged: fc.tuple(unit, unit, day).map(([id, into, from]) => merged(id, into, from)),
  UnitClosed: fc.tuple(unit, day).map(([id, from]) => closed(id, from)),
  PostEstablished: fc
    .tuple(fc.constantFrom('post-1', 'post-2'), unit, fc.constantFrom(...POST_KINDS), day)
    .map(([id, where, kind, from]) => established(id, where, kind, [], from)),
  PostClosed: fc.tuple(post, day).map(([id, from]) => postClosed(id, from)),
  PostHeld: fc
    .tuple(post, person, day, maybe(day))
    .map(([which, who, from, until]) => held(which, who, from, until)),
  PostVacated: fc.tuple(post, person, day).map(([which, who, on]) => vacated(which, who, on)),
  TransfersOrdered: fc
    .tuple(day, fc.array(transfer, { minLength: 1, maxLength: 4 }))
    .map(([from, transfers]) => ordered(from, ...transfers)),
  Designated: fc
    .tuple(person, fc.constantFrom('promoter', 'internalAuditor'), maybe(unit), day, day)
    .map(([who, role, where, from, until]) => designated(who, role, where, from, until)),
  DesignationEnded: fc
    .tuple(
      fc.constantFrom('suishin-shimin', ...PERSONS.map((who) => `internalauditor-${who}`)),
      day,
    )
    .map(([id, until]) => designationEnded(id, until)),
  AbsenceRecorded: fc
    .tuple(person, soon, soon, fc.boolean())
    .map(([who, from, until, urgent]) => absent(who, from, until, { urgent })),
  AbsenceEnded: fc
    .tuple(person, soon, soon)
    .map(([who, from, endedOn]) => back(`absence-${who}-${from}`, endedOn)),
};

const codeOf = (id: string, level: string): string | undefined =>
  level === 'section' ? id.slice(-1) : undefined;

/** What people try one after the other. */
export const proposals = fc.array(fc.oneof(...Object.values(PROPOSALS)), {
  minLength: 20,
  maxLength: 60,
  size: 'max',
});
