import type { PersonActor } from '../../state-machines/actor';
import type { ApprovalStep } from '../../state-machines/case/facts/plan';
import type { Given } from '../../src/cases/draft';
import { resolveRoute } from '../../src/cases/route-of-approval';
import { theNumbering } from '../case-stories/cast';
import { timeOf } from '../case-stories/deed';
import { RULESET_DIGEST } from '../case-stories/deeds';
import type { Story } from '../case-stories/story';
import { postsOf } from './people';
import type { World } from './world';

// The route of approval as the server resolves it, from the organisation of the day.

/** What a command's handler drafts from. */
export function givenFor({ today }: World, story: Story, by: PersonActor): Given {
  const { person, post, postKind = 'member', unitPath, roles } = by;
  const standing = { post, kind: postKind, title: post, unitPath, roles };
  const { ruleset } = story;
  return {
    caseId: '',
    memory: story.snapshot.context,
    cityDay: today,
    requester: {
      person,
      standings: [standing],
      via: 'session',
      authenticatedAt: timeOf(today),
      method: 'password',
      language: 'en',
    },
    standing,
    acting: { person, post },
    inForce: {
      version: ruleset.version,
      digest: RULESET_DIGEST,
      ruleset,
      inForceFrom: undefined,
      proposal: undefined,
      decidedBy: theNumbering,
      decidedAt: timeOf(today),
      reason: undefined,
    },
    calendar: { yearlyHolidays: [] },
  };
}

/** For a plan of this author; nobody decides who wrote, did or owns anything of it. */
export function routeFor(
  world: World,
  story: Story,
  author: PersonActor,
  owners: readonly string[],
): ApprovalStep[] {
  const { authored, implemented } = story.snapshot.context;
  const excluded = [...authored, ...implemented, author.person, ...owners];
  return resolveRoute(
    world.organisation.story.state,
    givenFor(world, story, author),
    excluded,
  );
}

/**
 * For the plan in approval, as the organisation is by now: what was taken or passed over stays.
 * Undefined where the route would have other steps, or its author has left.
 */
export function routeAgainFor(world: World, story: Story): ApprovalStep[] | undefined {
  const { proposal } = story.snapshot.context;
  const [author] = postsOf(world, proposal?.author ?? '');
  if (proposal === undefined || author === undefined) return undefined;
  const owners = proposal.actions.map(({ owner }) => owner);
  const resolved = routeFor(world, story, author, owners);
  if (resolved.length !== proposal.steps.length) return undefined;
  return proposal.steps.map(({ done, ...step }, index) =>
    done !== undefined || step.skipped !== undefined ? step : (resolved[index] ?? step),
  );
}
