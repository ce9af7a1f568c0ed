import type { Standing } from '../../people/requester';
import { Problem } from '../../platform/problem';

/**
 * Attempts something in each of the posts in which it might be done, and answers what came of it in the
 * only one in which it may be: which of them a step, or something owed, belongs to, shows only by what
 * is asked for. Throws `post-ambiguous` where it may be done in several; where it may be done in none,
 * the refusal that names the fewest rules, since that tells most.
 */
export async function inTheOnlyPost<Outcome>(
  standings: readonly Standing[],
  attempt: (standing: Standing) => Promise<Outcome>,
): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  const refusals: Problem[] = [];
  for (const standing of standings) {
    try {
      outcomes.push(await attempt(standing));
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      refusals.push(error as Problem);
    }
  }
  if (outcomes.length > 1) throw new Problem('post-ambiguous');
  const [only] = outcomes;
  if (only !== undefined) return only;
  throw refusals.reduce((a, b) => (rulesIn(b) < rulesIn(a) ? b : a));
}

const rulesIn = ({ members: { rules } }: Problem): number =>
  Array.isArray(rules) ? rules.length : 0;
