import { resolveRoute } from '../../src/cases/approval/route-of-approval';
import type { Given } from '../../src/cases/pipeline/draft';
import type { PersonActor } from '../../state-machines/actor';
import type { ApprovalStep } from '../../state-machines/case/facts/plan';
import { theNumbering } from '../case-stories/cast';
import { timeOf } from '../case-stories/deed';
import { RULESET_DIGEST } from '../case-stories/deeds';
import type { Story } from '../case-stories/story';
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
  return resolveRoute(world.organisation.story.state, givenFor(world, story, author), excluded);
}
