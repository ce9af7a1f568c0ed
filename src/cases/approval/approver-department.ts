import { departmentOf } from '../../../state-machines/actor';
import { closureRow, isOfDepartment } from '../../../state-machines/case/rules/standing';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import type { Day } from '../../../state-machines/fact';
import type { OrganisationState } from '../../../state-machines/organisation/fold';
import {
  holdersOf,
  isPostOpenOn,
  standingsOf,
  unitPathOf,
} from '../../../state-machines/organisation/questions';
import type { Ruleset } from '../../../state-machines/ruleset/schema';

/**
 * Whether whoever approves closing by right, as the ruleset says for the case's severity, is on a day
 * of the case's own department, by that post or by another one held. Of several such posts, all: else
 * one of them can close.
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
  const department = departmentOf(memory.sectionPath);
  return (
    approving.length > 0 &&
    approving.every(({ id, unit }) =>
      [
        unitPathOf(organisation, unit, day),
        ...holdersOf(organisation, id, day).flatMap((holder) =>
          standingsOf(organisation, holder, day).map(({ unitPath }) => unitPath),
        ),
      ].some((path) => isOfDepartment(path, department)),
    )
  );
}
