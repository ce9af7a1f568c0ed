import { finding, type FindingCode, type RulesetFinding } from './finding';
import type { Ruleset } from './schema';

type List = 'kinds' | 'severities' | 'obligationKinds';

const GONE: Readonly<Record<List, FindingCode>> = {
  kinds: 'kindGone',
  severities: 'severityGone',
  obligationKinds: 'obligationKindGone',
};

/**
 * A case keeps the kind, severity and obligations that it has, while its rules come from the ruleset
 * in force: so a later ruleset has all of them, too.
 */
export const successionFindings = (
  ruleset: Ruleset,
  earlier: readonly Ruleset[],
): readonly RulesetFinding[] =>
  (Object.keys(GONE) as List[]).flatMap((list) => {
    const known = new Set<string>(earlier.flatMap((one) => one[list].map(({ id }) => id)));
    for (const { id } of ruleset[list]) known.delete(id);
    return [...known].map((id) => finding(GONE[list], list, id));
  });
