import type { PersonActor } from '../actor';
import { authenticatedRecently } from '../authenticated-recently';
import { denied } from '../denied';
import { signsOnly } from '../signs-only';
import { checkRuleset } from './check';
import type { RulesetDecision } from './facts';
import type { RulesetRule } from './rule-messages';
import type { Ruleset } from './schema';

/** Far enough for the fiscal year after the next, and near enough that a mistyped year shows. */
const YEARS_AHEAD = 2;

/** Who may propose a ruleset: the rules that say no. */
export const deniesProposing = ({ roles }: PersonActor): readonly RulesetRule[] =>
  denied<RulesetRule>({
    isOfTheSecretariat: roles.includes('secretariat') || roles.includes('secretariatHead'),
  });

/** Who may decide a proposal: the rules that say no. Two persons, always. */
export const deniesDeciding = (
  { roles, person }: PersonActor,
  proposedBy: string,
): readonly RulesetRule[] =>
  denied<RulesetRule>({
    isQualityManager: roles.includes('qualityManager'),
    didNotProposeIt: person !== proposedBy,
  });

/**
 * What a proposed ruleset is held to: the rules that say no.
 *
 * @param earlier every ruleset decided so far, the latest last
 */
export const refusesProposal = (
  ruleset: Ruleset,
  earlier: readonly Ruleset[],
): readonly RulesetRule[] =>
  denied<RulesetRule>({
    isTheNextVersion: ruleset.version === (earlier.at(-1)?.version ?? 0) + 1,
    hasNothingToMend: checkRuleset(ruleset, earlier).length === 0,
  });

/** What a decision is held to, under the ruleset in force that day: the rules that say no. */
export function refusesDecision(
  { type, data, at }: RulesetDecision,
  earlier: readonly Ruleset[],
  inForce: Ruleset,
): readonly RulesetRule[] {
  const { ruleset, signature, inForceFrom, found } = data;
  const { proposal, cityDay } = found;
  return [
    ...refusesProposal(ruleset, earlier),
    ...denied<RulesetRule>({
      isTheProposedOne: signsOnly(signature, proposal),
      authenticatedRecently: authenticatedRecently(type, signature, at, inForce),
      isNotRetroactive: inForceFrom >= cityDay,
      isNotFarAhead: Number(inForceFrom.slice(0, 4)) - Number(cityDay.slice(0, 4)) <= YEARS_AHEAD,
    }),
  ];
}
