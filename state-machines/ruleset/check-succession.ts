import { finding, type FindingCode, type RulesetFinding } from './finding';
import type { Ruleset } from './schema';

type List = 'kinds' | 'severities' | 'obligationKinds';

const GONE: Readonly<Record<List, FindingCode>> = {
  kinds: 'kindGone',
  severities: 'severityGone',
  obligationKinds: 'obligationKindGone',
};

/** The record's days keep their era: numbers and reports say it by the ruleset decided last. */
export function eraFindings(
  { eras }: Ruleset,
  earlier: readonly Ruleset[],
): readonly RulesetFinding[] {
  const first = ({ from }: { readonly from: string }) => from;
  const begins = eras.map(first);
  const isKept = earlier
    .flatMap((one) => one.eras.map(first))
    .every((from) => begins.some((own) => own <= from));
  return isKept ? [] : [finding('erasBeginTooLate', 'eras')];
}

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
