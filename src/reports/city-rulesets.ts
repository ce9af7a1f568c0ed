import { defaultRuleset } from '../../state-machines/ruleset/default';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import type { Day } from '../calendar/day';
import type { Era } from '../calendar/era';
import type { Text } from '../platform/language';
import { NoRuleset, type Rulesets } from '../rulesets/rulesets';

/** The eras by which years are called: those of the ruleset decided last, since an era has a first day. */
export const erasOf = async (rulesets: Rulesets): Promise<readonly Era[]> =>
  (await rulesets.all()).at(-1)?.ruleset.eras ?? defaultRuleset.eras;

/**
 * Every kind that a case can have had by a day, by id, as it is called then: a ruleset has all the
 * kinds of those before it, and a kind that comes into force later is none yet.
 */
export async function kindLabels(rulesets: Rulesets, day: Day): Promise<ReadonlyMap<string, Text>> {
  const { kinds } = await rulesetOn(rulesets, day);
  return new Map(kinds.map(({ id, label }) => [id, label]));
}

/** The ruleset in force on a day; the standard one before the first. */
async function rulesetOn(rulesets: Rulesets, day: Day): Promise<Ruleset> {
  try {
    return (await rulesets.inForce(day)).ruleset;
  } catch (error) {
    if (error instanceof NoRuleset) return defaultRuleset;
    throw error;
  }
}
