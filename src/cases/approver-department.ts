import { departmentOf } from '../../state-machines/actor';
import { closureRow } from '../../state-machines/case/rules/standing';
import type { CaseMemory } from '../../state-machines/case/v1/memory';
import type { OrganisationState } from '../../state-machines/organisation/fold';
import { unitPathOf } from '../../state-machines/organisation/questions';
import type { Ruleset } from '../../state-machines/ruleset/schema';

/**
 * Whether whoever approves closing by right, as the ruleset says for the case's severity, has their
 * post in the case's own department. Of several such posts, all: else one of them can close.
 */
export function approverIsOfTheDepartment(
  organisation: OrganisationState,
  memory: CaseMemory,
  ruleset: Ruleset,
): boolean {
  const role = closureRow(memory, ruleset)?.by;
  const approving = [...organisation.posts.values()].filter(({ roles }) =>
    roles.some((one) => one === role),
  );
  return (
    approving.length > 0 &&
    approving.every(
      ({ unit }) =>
        departmentOf(unitPathOf(organisation, unit)) === departmentOf(memory.sectionPath),
    )
  );
}
