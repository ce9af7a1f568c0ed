import { POST_KINDS, type PostKind } from '../../state-machines/actor';
import type { ApprovalStep } from '../../state-machines/case/facts/correction';
import { requiredSteps } from '../../state-machines/case/rules/completeness';
import type { CaseMemory } from '../../state-machines/case/v1/memory';
import type { OrganisationState, Post } from '../../state-machines/organisation/fold';
import { holdersOf, postOfKind } from '../../state-machines/organisation/questions';
import type { Given } from './draft';

/**
 * 決裁経路, resolved from the ruleset in force and the organisation as it stands: the post of each
 * step, or the next superior one where its holder is among those who may not decide (author and
 * action owners), or where there is no such post 該当職なし. A step that nobody can take is left out,
 * and the rules then refuse the plan.
 */
export function resolveRoute(
  organisation: OrganisationState,
  { memory, inForce, cityDay }: Given,
  excluded: readonly string[],
): ApprovalStep[] {
  const section = memory.sectionPath.at(-1)?.id;
  const required = requiredSteps(inForce.ruleset, memory);
  if (section === undefined || required === undefined) return [];
  return required.flatMap(({ kind, post: postKind }, index) => {
    const post = candidates(organisation, section, postKind).find(({ id }) =>
      holdersOf(organisation, id, cityDay).every((holder) => !excluded.includes(holder)),
    );
    return post === undefined
      ? []
      : [{ id: `s${index + 1}`, kind, post: post.id, unit: post.unit }];
  });
}

/** The post of this kind in the section's own line, then its superiors, nearest first. */
function candidates(organisation: OrganisationState, section: string, lowest: PostKind): Post[] {
  return POST_KINDS.slice(POST_KINDS.indexOf(lowest))
    .map((kind) => postOfKind(organisation, section, kind))
    .filter((post) => post !== undefined);
}

/** The step whose turn it is. Throws where no plan is in approval: the statechart asks no sooner. */
export function stepInTurn(memory: CaseMemory): string {
  const [step] = memory.plan?.steps ?? [];
  if (step === undefined) throw new Error('No plan is in approval');
  return step.id;
}
