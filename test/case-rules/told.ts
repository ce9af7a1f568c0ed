import type { CaseFactType } from '../../state-machines/case/facts';
import type { RuleName } from '../../state-machines/case/rules/rules';
import { SIGNED_FACT_TYPES, type SignedFactType } from '../../state-machines/case/signed-facts';
import { defaultRuleset } from '../../state-machines/ruleset/default';
import type { Ruleset } from '../../state-machines/ruleset/schema';
import type { Change, Deed } from '../case-stories/deed';
import { signedTooEarly, withPasswordOfAnHourAgo } from '../case-stories/signatures';
import type { Outcome, Story } from '../case-stories/story';

/** A story by what it tells, told only when its test runs. */
export type Stories = Readonly<Record<string, () => Outcome>>;

/** A story of a refusal; with the other rules that cannot but say no as well. */
export type Refusals = Readonly<Record<string, () => Outcome | readonly [Outcome, ...RuleName[]]>>;

/** Who may do a thing with what, and who may not: the rules that stand at one fact, both ways. */
export interface RulesOfAFact {
  readonly permitted: Stories;
  /** Under each rule: what that rule says no to, alone where it can be. */
  readonly refused: Readonly<Partial<Record<RuleName, Refusals>>>;
}

/** The stories of a phase. */
export type RulesOfAPhase = Readonly<Partial<Record<CaseFactType, RulesOfAFact>>>;

/** A ruleset in force that differs from the default one, to which the case is pinned. */
export const inForce = (change: Partial<Ruleset>): Ruleset => ({
  ...defaultRuleset,
  version: 2,
  ...change,
});

/** Part 11: a fresh password for every signing. */
export const freshAuthenticationAlways = inForce({
  freshAuthentication: { facts: [...SIGNED_FACT_TYPES], minutes: 15 },
});

/** What every signature is held to, wherever it stands. */
export function signedOnly<T extends SignedFactType>(
  place: () => Story,
  word: (change?: Change<T>) => Deed<T>,
): RulesOfAFact['refused'] {
  // Every signed fact carries a signature here; the types cannot say so for all at once.
  const signed = word as unknown as (change: unknown) => Deed<T>;
  return {
    signsWhatStandsNow: {
      'something that was shown has changed since': () => place().when(signed(signedTooEarly)),
    },
    authenticatedRecently: {
      'an old password, where every signing asks for a fresh one': () =>
        place().withRulesetInForce(freshAuthenticationAlways).when(signed(withPasswordOfAnHourAgo)),
    },
  };
}
