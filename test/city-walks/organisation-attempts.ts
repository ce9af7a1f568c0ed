import type { Actor, PersonActor } from '../../state-machines/actor';
import { stepsInTurn } from '../../state-machines/case/v1/derived';
import type { Day } from '../../state-machines/fact';
import type { OrganisationFact } from '../../state-machines/organisation/facts';
import { holdersOf } from '../../state-machines/organisation/questions';
import { plusDays } from '../case-stories/days';
import { chosen } from '../case-walks/walk';
import {
  absent,
  back,
  by,
  closed,
  designated,
  designationEnded,
  established,
  held,
  moved,
  opened,
  ordered,
  postClosed,
  renamed,
  theFile,
  vacated,
} from '../organisation-stories/words';
import { STAFF } from './founding';
import { meetingsIn } from './meetings';
import { ownOrder, ownWordOfAnAbsence, postOnTheOtherSide } from './own-favours';
import { inPost, openPosts, staffOf } from './people';
import { intoAnother } from './reorganisation';
import type { World } from './world';

// What somebody tries to record about the organisation, sensible or not. Numbers choose.

export interface OrganisationAttempt {
  readonly what: number;
  readonly one: number;
  readonly other: number;
  /** Seldom anybody at all, else who may. */
  readonly who: number;
  /** Only what brings somebody to where their duties meet. */
  readonly meets?: boolean;
}

/** By whoever tries it, where it does not say by whom. */
type Proposal = (
  world: World,
  one: number,
  other: number,
) => OrganisationFact | readonly OrganisationFact[];

/** The facts of one attempt, to be tried one after the other. */
export function proposalsIn(world: World, attempt: OrganisationAttempt): OrganisationFact[] {
  const among = attempt.meets === true ? MEETING_PROPOSALS : PROPOSALS;
  const proposed = chosen(among, attempt.what)(world, attempt.one, attempt.other);
  const facts = [proposed].flat();
  if (attempt.who % 12 > 0) return byTheAdministrator(world, facts);
  const actor = chosen(staffOf(world), attempt.who / 12);
  return recordedBy(actor, facts);
}

/** Facts as the administrator records them. */
export function byTheAdministrator(
  world: World,
  facts: readonly OrganisationFact[],
): OrganisationFact[] {
  const [administrator] = inPost(world, 'post-of-administrator');
  return recordedBy(administrator ?? theFile, facts);
}

/** Where a proposal does not say itself who records it. */
const recordedBy = (actor: Actor, facts: readonly OrganisationFact[]): OrganisationFact[] =>
  facts.map((fact) => (fact.data.by === theFile ? (by(actor, fact) as OrganisationFact) : fact));

/** Mostly today; sometimes late, or from a day that is to come. */
const dayNear = ({ today }: World, number: number): Day =>
  plusDays(today, chosen([0, 0, 0, 0, -5, 3], number));

const unitsOf = ({ organisation }: World): readonly string[] => [
  ...organisation.story.state.units.keys(),
];
const vacantPosts = (world: World) =>
  openPosts(world).filter(
    ({ id }) => holdersOf(world.organisation.story.state, id, world.today).length === 0,
  );

/** Those on whom something in a case depends; all the staff besides. */
function involved(world: World): readonly PersonActor[] {
  const memories = world.cases.map(({ story }) => story.snapshot.context);
  const persons = memories.flatMap(({ authored, implemented, triage }) => [
    ...authored,
    ...implemented,
    ...(triage?.handler === undefined ? [] : [triage.handler]),
  ]);
  const posts = memories.flatMap((memory) => stepsInTurn(memory).flatMap(({ post }) => post ?? []));
  const staff = staffOf(world);
  const meant = staff.filter(
    ({ person, post }) => persons.includes(person) || posts.includes(post),
  );
  return meant.length > 0 ? [...meant, ...meant, ...staff] : staff;
}

const changePlaces = (world: World, one: PersonActor, other: PersonActor, on: number) =>
  ordered(
    dayNear(world, on),
    { person: one.person, leaves: one.post, takes: other.post },
    { person: other.person, leaves: other.post, takes: one.post },
  );

/** The author of a plan comes to the post that decides on it, and the like. */
const toTheDecidingPost: Proposal = (world, one, other) => {
  const anybody = [chosen(involved(world), one), chosen(staffOf(world), other)] as const;
  const [author, decider] = chosen([...meetingsIn(world), anybody], one);
  return changePlaces(world, author, decider, 0);
};

/** 不在 of who decides next. */
const deciderAway: Proposal = (world, one, other) => {
  const deciders = world.cases.flatMap(({ story }) =>
    stepsInTurn(story.snapshot.context).flatMap(({ kind, post }) =>
      kind === 'decide' && post !== undefined ? inPost(world, post) : [],
    ),
  );
  const { person } = chosen([...deciders, ...deciders, chosen(involved(world), one)], one);
  return absent(person, world.today, plusDays(world.today, 1 + (other % 20)));
};

/** An author becomes an internal auditor elsewhere. */
const authorToAudit: Proposal = (world, one, other) => {
  const { person, post } = chosen(involved(world), one);
  const { today } = world;
  return [
    designated(person, 'internalAuditor', undefined, today, plusDays(today, 300)),
    ordered(today, { person, leaves: post, takes: chosen(AUDITORS_POSTS, other) }),
  ];
};

const MEETING_PROPOSALS: readonly Proposal[] = [
  toTheDecidingPost,
  deciderAway,
  ownWordOfAnAbsence,
  postOnTheOtherSide,
  authorToAudit,
  ownOrder,
];

const PROPOSALS: readonly Proposal[] = [
  ...MEETING_PROPOSALS,
  toTheDecidingPost,
  // 発令: two change places.
  (world, one, other) =>
    changePlaces(world, chosen(involved(world), one), chosen(staffOf(world), other), one + other),
  // Somebody goes to another post, which then is empty or not.
  (world, one, other) => {
    const { person, post } = chosen(involved(world), one);
    const takes = chosen(openPosts(world), other).id;
    return ordered(dayNear(world, other), { person, leaves: post, takes });
  },
  // 兼務, and 事務取扱 of a vacant post.
  (world, one, other) =>
    held(
      chosen(openPosts(world), other).id,
      chosen(involved(world), one).person,
      dayNear(world, other),
      ...(one % 3 === 0 ? [plusDays(world.today, 20)] : []),
    ),
  ...Array.from({ length: 3 }, (): Proposal => (world, one, other) => {
    const vacant = vacantPosts(world);
    const post = chosen(vacant.length > 0 ? vacant : openPosts(world), other);
    return held(post.id, chosen(STAFF, one), world.today);
  }),
  // 欠員
  (world, one, other) => {
    const { person, post } = chosen(staffOf(world), one);
    return vacated(post, person, plusDays(world.today, -1 + (other % 3)));
  },
  // 不在 of those on whom something depends.
  ...Array.from({ length: 2 }, (): Proposal => (world, one, other) => {
    const { person } = chosen(involved(world), one);
    const until = plusDays(world.today, other % 9);
    return absent(person, world.today, until, { urgent: other % 2 === 0 });
  }),
  (world, one) => {
    const open = world.organisation.story.state.absences;
    const id = open.length === 0 ? 'no-absence' : chosen(open, one).id;
    return back(id, world.today);
  },
  (world, one, other) =>
    renamed(chosen(unitsOf(world), one), chosen(['甲', '乙'], other), world.today),
  // 移管 of a section to another department, of a subsection to another section.
  (world, one, other) => {
    const [id, to] = chosen(
      [
        ['registry-section', chosen(DEPARTMENTS, other)],
        ['pension-section', chosen(DEPARTMENTS, other)],
        ['welfare-section', chosen(DEPARTMENTS, other)],
        ['counter-subsection', chosen(SECTIONS, other)],
        [chosen(unitsOf(world), one), chosen(unitsOf(world), other)],
      ] as const,
      one,
    );
    return moved(id, to, dayNear(world, other));
  },
  // 統合 and 廃止, with the transfers that have to go before.
  (world, one, other) => intoAnother(world, chosen(SECTIONS, one), chosen(SECTIONS, other)),
  (world, one, other) =>
    closed(
      one % 2 === 0 ? chosen(unitsOf(world), other) : chosen(NEW_SECTIONS, other),
      plusDays(world.today, 1),
    ),
  // A new section with a head; one of the like may be there already.
  (world, one, other) => {
    const id = chosen(NEW_SECTIONS, one);
    const head = `head-of-${id}`;
    return [
      opened(
        id,
        'section',
        chosen(DEPARTMENTS, other),
        `新${one % NEW_SECTIONS.length}`,
        world.today,
      ),
      established(head, id, 'sectionHead', ['responsibleOfficer'], world.today),
      established(`member-of-${id}`, id, 'member', [], world.today),
    ];
  },
  (world, one, other) => {
    const { id } = chosen(openPosts(world), one);
    const leaving = holdersOf(world.organisation.story.state, id, world.today).map((person) =>
      vacated(id, person, world.today),
    );
    return [...(other % 2 === 0 ? leaving : []), postClosed(id, plusDays(world.today, 1))];
  },
  // 指名
  (world, one, other) => {
    const { person, unitPath } = chosen(staffOf(world), one);
    const section = unitPath.find(({ level }) => level === 'section')?.id;
    const until = plusDays(world.today, 200);
    return other % 3 === 0
      ? designated(person, 'internalAuditor', undefined, world.today, until)
      : designated(person, 'promoter', section, world.today, until);
  },
  (world, one, other) => {
    const { designations } = world.organisation.story.state;
    return designationEnded(chosen(designations, one).id, dayNear(world, other));
  },
];

const DEPARTMENTS = ['citizens-department', 'planning-department', 'welfare-department'] as const;
const SECTIONS = ['registry-section', 'pension-section', 'welfare-section'] as const;
const AUDITORS_POSTS = ['post-of-auditor', 'post-of-welfare-auditor'] as const;
const NEW_SECTIONS = ['new-section', 'newer-section'] as const;
