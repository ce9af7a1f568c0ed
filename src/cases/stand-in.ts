import type { OrganisationState, Post } from '../../state-machines/organisation/fold';
import { postOfKind } from '../../state-machines/organisation/questions';
import type { Ruleset } from '../../state-machines/ruleset/schema';

/** 代決: the post that the ruleset names for a decider's, in that post's own line; undefined without one. */
export function standInOf(
  organisation: OrganisationState,
  { standIns }: Ruleset,
  decider: Post,
): Post | undefined {
  const named = standIns.find((one) => one.for === decider.kind);
  return named && postOfKind(organisation, decider.unit, named.by);
}
