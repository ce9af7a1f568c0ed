import type { Day } from '../../../state-machines/fact';
import type { OrganisationState, Post } from '../../../state-machines/organisation/fold';
import { postOfKind, unitPathOf } from '../../../state-machines/organisation/questions';
import type { Ruleset } from '../../../state-machines/ruleset/schema';

/**
 * 代決: the post that the ruleset names for a decider's, in that post's own line; where the decider
 * stands above `line`, nearest to that: of a section's several 係長 the author's. Undefined where the
 * ruleset names none, or there is no such post.
 */
export function standInOf(
  organisation: OrganisationState,
  { standIns }: Ruleset,
  decider: Post,
  { day, line = decider.unit }: { readonly day: Day; readonly line?: string },
): Post | undefined {
  const kind = standIns.find((one) => one.for === decider.kind)?.by;
  if (kind === undefined) return undefined;
  const isInLine = unitPathOf(organisation, line, day).some(({ id }) => id === decider.unit);
  return postOfKind(organisation, isInLine ? line : decider.unit, kind, day);
}
