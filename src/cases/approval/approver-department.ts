import { departmentOf } from '../../../state-machines/actor';
import { closureRow, isOfDepartment } from '../../../state-machines/case/rules/standing';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import type { Day } from '../../../state-machines/fact';
import type { OrganisationState } from '../../../state-machines/organisation/fold';
import { isPostOpenOn, unitPathOf } from '../../../state-machines/organisation/questions';
import type { Ruleset } from '../../../state-machines/ruleset/schema';

/**
 * Whether whoever approves closing by right, as the ruleset says for the case's severity, has their
 * post on a day in the case's own department. Of several such posts, all: else one of them can close.
 */
export function approverIsOfTheDepartment(
  organisation: OrganisationState,
  memory: CaseMemory,
  ruleset: Ruleset,
  day: Day,
): boolean {
  const role = closureRow(memory, ruleset)?.by;
  const approving = [...organisation.posts.values()].filter(
    (post) => post.roles.some((one) => one === role) && isPostOpenOn(organisation, post, day),
  );
  return (
    approving.length > 0 &&
    approving.every(({ unit }) =>
      isOfDepartment(unitPathOf(organisation, unit, day), departmentOf(memory.sectionPath)),
    )
  );
}
