import { stepsInTurn } from '../../state-machines/case/v1/derived';
import type { OrganisationFact } from '../../state-machines/organisation/facts';
import { plusDays } from '../case-stories/days';
import type { Story } from '../case-stories/story';
import { chosen } from '../case-walks/walk';
import { absent, back, by, designated, held, ordered } from '../organisation-stories/words';
import { inPost, openPosts, postsOf } from './people';
import type { World } from './world';

// What somebody records about the organisation that would do themselves a favour. Numbers choose.

/** An administrator gives themselves a post or a designation. */
export function ownOrder(world: World, one: number, other: number): readonly OrganisationFact[] {
  const [administrator] = inPost(world, 'post-of-administrator');
  if (administrator === undefined) return [];
  const { person } = administrator;
  const { today } = world;
  const post = chosen(openPosts(world), other).id;
  const orders = [
    ordered(today, { person, takes: post }),
    held(post, person, today),
    designated(person, 'internalAuditor', undefined, today, plusDays(today, 200)),
  ];
  return [by(administrator, chosen(orders, one))];
}

/** An auditor, or whoever waives and grants, comes to hold a post in the section of a case besides. */
export const postOnTheOtherSide = ({ today }: World, one: number, other: number) =>
  held(chosen(MEMBERS_POSTS, other), chosen(WITH_POWER_ELSEWHERE, one), today);

const MEMBERS_POSTS = ['post-of-colleague', 'post-of-promoter', 'post-of-neighbour'] as const;
const WITH_POWER_ELSEWHERE = [
  'auditor',
  'welfare-auditor',
  'welfare-head',
  'secretariat-head',
  'quality-manager',
] as const;

/**
 * Whoever stands in for the decider, or wrote the plan, says that the decider is away, or who endorses;
 * sometimes the absent one then says so too.
 */
export function ownWordOfAnAbsence(
  world: World,
  one: number,
  other: number,
): readonly OrganisationFact[] {
  const chances = world.cases.flatMap(({ story }) => chancesIn(world, story));
  if (chances.length === 0) return [];
  const { gaining, away } = chosen(chances, one);
  const section = gaining.unitPath.find(({ level }) => level === 'section')?.id;
  const { today } = world;
  const absence = absent(away.person, today, plusDays(today, 1 + (other % 20)));
  const { id } = absence.data;
  const anew = { ...absence, data: { ...absence.data, id: `${id}-again` } };
  return [
    designated(gaining.person, 'promoter', section, today, plusDays(today, 200)),
    by({ ...gaining, roles: [...gaining.roles, 'promoter'] }, absence),
    ...(other % 2 === 0 ? [by(away, back(id, today)), by(away, anew)] : []),
  ];
}

/** Who would gain by the absence of whom, while a plan of a case is in approval. */
function chancesIn(world: World, { snapshot }: Story) {
  const { proposal } = snapshot.context;
  const away = stepsInTurn(snapshot.context).flatMap(({ post }) => inPost(world, post ?? ''));
  const gaining = [
    ...(proposal?.steps ?? []).flatMap(({ standIn }) => inPost(world, standIn ?? '')),
    ...(proposal === undefined ? [] : postsOf(world, proposal.author)),
  ];
  return gaining.flatMap((one) => away.map((other) => ({ gaining: one, away: other })));
}
