import { POST_KINDS } from '../../../state-machines/actor';
import type { ApprovalStep } from '../../../state-machines/case/facts/plan';
import type { CaseMemory, PlanMemory, StepMemory } from '../../../state-machines/case/v1/memory';
import type { Day } from '../../../state-machines/fact';
import type { OrganisationState, Post } from '../../../state-machines/organisation/fold';
import {
  holdersOf,
  isPostOpenOn,
  postOfKind,
  successorOf,
} from '../../../state-machines/organisation/questions';
import type { Ruleset } from '../../../state-machines/ruleset/schema';
import { actsLater } from './acts-once';
import { standInOf } from './stand-in';

/** What a route is resolved by again. */
export interface Surroundings {
  readonly organisation: OrganisationState;
  readonly ruleset: Ruleset;
  readonly today: Day;
}

/** Whether a post is there today. */
export function isThere({ organisation, today }: Surroundings, id: string): boolean {
  const post = organisation.posts.get(id);
  return post !== undefined && isPostOpenOn(organisation, post, today);
}

/**
 * The route of a plan in approval after a reorganisation: each step that is still to come and whose
 * post is gone goes to the post of its kind in the unit that stands for the step's own; the decision,
 * where there is none or its holder wrote the plan or carries it out, to the next superior one. What
 * was taken stays as it is. Undefined where nothing changes: a step for which there is no post at
 * all stays too, and is passed over when its turn comes 該当職なし.
 */
export function mendedRoute(
  memory: CaseMemory,
  surroundings: Surroundings,
): readonly ApprovalStep[] | undefined {
  const { proposal } = memory;
  if (proposal === undefined) return undefined;
  const steps = proposal.steps.map((step) => {
    const { done, ...route } = step;
    const isToCome = done === undefined && step.skipped === undefined;
    return isToCome ? mended(step, memory, proposal, surroundings) : route;
  });
  const hasChanged = steps.some((step, index) => {
    const before = proposal.steps[index];
    return step.post !== before?.post || step.standIn !== before?.standIn;
  });
  if (!hasChanged) return undefined;
  const heldBy = (post: string) => holdersOf(surroundings.organisation, post, surroundings.today);
  return steps.map((step, index) => {
    const hasMoved = step.post !== proposal.steps[index]?.post;
    return hasMoved && actsLater(steps, index, heldBy) ? { ...step, skipped: 'samePerson' } : step;
  });
}

function mended(
  step: StepMemory,
  memory: CaseMemory,
  proposal: PlanMemory,
  surroundings: Surroundings,
): ApprovalStep {
  const { organisation } = surroundings;
  const now = step.post === undefined ? undefined : organisation.posts.get(step.post);
  if (now === undefined) return step;
  const isGone = !isThere(surroundings, now.id);
  if (step.kind !== 'decide')
    return isGone ? at(step, postInStead(step, step.postKind, surroundings)) : step;
  const post = isGone ? decider(step, memory, proposal, surroundings) : now;
  if (post === undefined) return step;
  const hasItsStandIn = step.standIn === undefined || isThere(surroundings, step.standIn);
  return isGone || !hasItsStandIn
    ? { ...at(step, post), standIn: standInNow(step, post, surroundings) }
    : step;
}

const at = (step: ApprovalStep, post: Post | undefined): ApprovalStep =>
  post === undefined ? step : { ...step, post: post.id, postKind: post.kind, unit: post.unit };

/** As before in the line where the stand-in stood. */
function standInNow(
  { standIn }: ApprovalStep,
  decider: Post,
  { organisation, ruleset, today }: Surroundings,
): string | undefined {
  const stood = standIn === undefined ? undefined : organisation.posts.get(standIn)?.unit;
  const line = stood === undefined ? undefined : successorOf(organisation, stood, today);
  const options = { day: today, ...(line !== undefined && { line }) };
  return standInOf(organisation, ruleset, decider, options)?.id;
}

/** The post of a kind in the line of the unit that stands for the step's own. */
function postInStead(
  { unit }: StepMemory,
  kind: Post['kind'],
  { organisation, today }: Surroundings,
): Post | undefined {
  const now = successorOf(organisation, unit, today);
  return now === undefined ? undefined : postOfKind(organisation, now, kind, today);
}

/** The decider in the stead of the one that is gone: of the same kind, or the next superior one. */
function decider(
  step: StepMemory,
  memory: CaseMemory,
  { author, actions }: PlanMemory,
  surroundings: Surroundings,
): Post | undefined {
  const { organisation, today } = surroundings;
  const owners = actions.map(({ owner }) => owner);
  const excluded = [...memory.authored, ...memory.implemented, author, ...owners];
  return POST_KINDS.slice(POST_KINDS.indexOf(step.postKind))
    .map((kind) => postInStead(step, kind, surroundings))
    .find(
      (post) =>
        post !== undefined &&
        holdersOf(organisation, post.id, today).every((holder) => !excluded.includes(holder)),
    );
}
