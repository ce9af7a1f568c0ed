import { POST_KINDS, type PostKind, type Role, type UnitPath } from '../../../state-machines/actor';
import type { ApprovalStep } from '../../../state-machines/case/facts/plan';
import { requiredSteps } from '../../../state-machines/case/rules/route';
import { stepsInTurn } from '../../../state-machines/case/v1/derived';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import type { Day } from '../../../state-machines/fact';
import type { OrganisationState, Post } from '../../../state-machines/organisation/fold';
import {
  holdersOf,
  postOfKind,
  postWithRole,
  successorOf,
  unitPathOf,
} from '../../../state-machines/organisation/questions';
import type { Given } from '../pipeline/draft';
import { actsLater } from './acts-once';
import { standInOf } from './stand-in';

type RequiredPost = PostKind | { readonly role: Role };

/**
 * 決裁経路, resolved from the ruleset in force and the organisation as it stands. The decider is the
 * post of the ruleset, or the next superior one where its holder is among `excluded` (author and
 * action owners). A post that does not exist there is skipped 該当職なし; who holds two posts of the
 * route acts once, at the higher 兼務. Where nobody can decide, the step is left out, and the rules
 * then refuse the plan.
 */
export function resolveRoute(
  organisation: OrganisationState,
  given: Given,
  excluded: readonly string[],
): ApprovalStep[] {
  const { memory, inForce, cityDay } = given;
  const { triage } = memory;
  const section = sectionNow(organisation, given);
  if (section === undefined || triage === undefined) return [];
  const required = requiredSteps(inForce.ruleset, triage.kind, triage.severity) ?? [];
  const heldBy = (post: string) => holdersOf(organisation, post, cityDay);
  const line = lineOf(given, section);
  const resolved = required.map(({ kind, post: wanted }) => {
    const post =
      kind === 'decide'
        ? deciders(organisation, line, wanted, cityDay).find((one) =>
            heldBy(one.id).every((holder) => !excluded.includes(holder)),
          )
        : postFor(organisation, line, wanted, cityDay);
    return { kind, wanted, post };
  });
  if (resolved.some(({ kind, post }) => kind === 'decide' && post === undefined)) return [];
  const route = resolved.map(({ kind, post }) => ({ kind, post: post?.id }));
  return resolved.map(({ kind, wanted, post }, index): ApprovalStep => {
    const id = `s${index + 1}`;
    const postKind = post?.kind ?? (typeof wanted === 'string' ? wanted : 'member');
    if (post === undefined) return { id, kind, postKind, unit: section, skipped: 'noSuchPost' };
    const step = { id, kind, postKind, post: post.id, unit: post.unit };
    if (kind === 'decide') {
      const standIn = standInOf(organisation, inForce.ruleset, post, { day: cityDay, line });
      return { ...step, ...(standIn !== undefined && { standIn: standIn.id }) };
    }
    return actsLater(route, index, heldBy) ? { ...step, skipped: 'samePerson' } : step;
  });
}

/** 主管課, or the unit that stands for it since a reorganisation; undefined where none does. */
function sectionNow(organisation: OrganisationState, { memory, cityDay }: Given) {
  const section = memory.sectionPath.at(-1)?.id;
  return section === undefined ? undefined : successorOf(organisation, section, cityDay);
}

/** Where 主管課, or what stands for it, stands today; undefined where nothing does. */
export function sectionPathNow(
  organisation: OrganisationState,
  given: Given,
): UnitPath | undefined {
  const section = sectionNow(organisation, given);
  return section === undefined ? undefined : unitPathOf(organisation, section, given.cityDay);
}

/** The author's own line begins at their unit, if that lies in the section; else at the section. */
function lineOf({ standing }: Given, section: string): string {
  const isInside = standing.unitPath.some(({ id }) => id === section);
  return (isInside ? standing.unitPath.at(-1)?.id : undefined) ?? section;
}

function postFor(
  organisation: OrganisationState,
  unit: string,
  wanted: RequiredPost,
  day: Day,
): Post | undefined {
  return typeof wanted === 'string'
    ? postOfKind(organisation, unit, wanted, day)
    : postWithRole(organisation, wanted.role, day);
}

/** The post wanted, then its superiors, nearest first. */
function deciders(
  organisation: OrganisationState,
  unit: string,
  wanted: RequiredPost,
  day: Day,
): Post[] {
  const first = postFor(organisation, unit, wanted, day);
  const lowest = first?.kind ?? (typeof wanted === 'string' ? wanted : undefined);
  if (lowest === undefined) return [];
  const above = POST_KINDS.slice(POST_KINDS.indexOf(lowest) + 1).map((kind) =>
    postOfKind(organisation, first?.unit ?? unit, kind, day),
  );
  return [first, ...above].filter((post) => post !== undefined);
}

/** The step whose turn it is and which this post takes. Throws where there is none. */
export function stepInTurn(memory: CaseMemory, post: string): string {
  const steps = stepsInTurn(memory);
  // Who decides in absence holds another post than the step names.
  const step = steps.find((one) => one.post === post) ?? steps[0];
  if (step === undefined) throw new Error('No plan is in approval');
  return step.id;
}
