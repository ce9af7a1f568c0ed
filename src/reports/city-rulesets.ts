import { defaultRuleset } from '../../state-machines/ruleset/default';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import type { Era } from '../calendar/era';
import type { Text } from '../platform/language';
import type { Rulesets } from '../rulesets/rulesets';

/** Every ruleset that the city ever had, the latest last; the standard one before the first. */
async function rulesetsOf(rulesets: Rulesets): Promise<readonly Ruleset[]> {
  const all: Ruleset[] = [];
  for (let version = 1; ; version += 1) {
    const found = await rulesets.find(version);
    if (found === undefined) return all.length === 0 ? [defaultRuleset] : all;
    all.push(found.ruleset);
  }
}

/** The eras by which years are called. */
export async function erasOf(rulesets: Rulesets): Promise<readonly Era[]> {
  return (await rulesetsOf(rulesets)).at(-1)?.eras ?? defaultRuleset.eras;
}

/** Every kind that a case can have had, by id, as the latest ruleset that has it calls it. */
export async function kindLabels(rulesets: Rulesets): Promise<ReadonlyMap<string, Text>> {
  const all = await rulesetsOf(rulesets);
  return new Map(all.flatMap(({ kinds }) => kinds.map(({ id, label }) => [id, label] as const)));
}
