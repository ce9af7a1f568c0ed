import { type Role, unitsAlong, type UnitPath } from '../../state-machines/actor';
import type { Asking } from '../../src/read-models/asking';
import type { Opening } from '../../src/read-models/openings/openings-of';
import type { Visibility } from '../../src/read-models/visibility';

/** Who sees every case whole (domain section 1). An administrator is not among them. */
const SEE_EVERY_CASE: readonly Role[] = [
  'secretariat',
  'secretariatHead',
  'internalAuditor',
  'qualityManager',
  'topManagement',
  'auditCommissioner',
];

/** A case as visibility looks at it. */
export interface VisibleCase {
  readonly section: string;
  /** From the city down to the section. */
  readonly sectionPath: readonly string[];
  readonly triaged: boolean;
  readonly participants: readonly string[];
  readonly openings: readonly Opening[];
}

/**
 * How much of a case someone sees: whole by a role, in its section, in a unit above the section in
 * its own line, taking part, or by what the case opens to them; else the summary, once it was
 * triaged. A unit stands for those that were merged into it. The SQL of the read models is held to it.
 */
export function visibilityTo(asking: Asking, seen: VisibleCase): Visibility {
  const whole =
    asking.standings.some(
      ({ roles, unitPath }) =>
        SEE_EVERY_CASE.some((role) => roles.includes(role)) ||
        unitsAlong(unitPath).includes(seen.section) ||
        ownUnitsOf(unitPath).some((unit) => seen.sectionPath.includes(unit)),
    ) ||
    seen.participants.includes(asking.person) ||
    seen.openings.some((opening) =>
      asking.standings.some((standing) => isOpenTo(standing, opening)),
    );
  if (whole) return 'whole';
  return seen.triaged && asking.standings.length > 0 ? 'summary' : 'none';
}

function isOpenTo({ post, unitPath, roles }: Asking['standings'][number], to: Opening): boolean {
  const units = unitsAlong(unitPath);
  switch (to.part) {
    case 'post':
      return to.post === post;
    case 'role':
      return roles.includes(to.role);
    case 'officer':
      return roles.includes('responsibleOfficer') && units.includes(to.unit);
    case 'outside':
      return roles.includes('responsibleOfficer') && !units.includes(to.department ?? '');
    case 'unit':
      return (
        units.includes(to.path.at(-1)?.id ?? '') ||
        to.path.some(({ id }) => ownUnitsOf(unitPath).includes(id))
      );
  }
}

/** The unit itself, and those that were merged into it. */
const ownUnitsOf = (path: UnitPath): string[] => unitsAlong(path.slice(-1));
