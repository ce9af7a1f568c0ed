import type { CaseFactType } from '../../state-machines/case/facts';
import type { RuleName } from '../../state-machines/case/rules/rules';
import type { Outcome } from '../case-stories/story';

/** A story by what it tells, told only when its test runs. */
export type Stories = Readonly<Record<string, () => Outcome>>;

/** Who may do a thing with what, and who may not: the rules that stand at one fact, both ways. */
export interface RulesOfAFact {
  readonly permitted: Stories;
  /** Under each rule: what that rule alone says no to. */
  readonly refused: Readonly<Partial<Record<RuleName, Stories>>>;
}

/** The stories of a phase. */
export type RulesOfAPhase = Readonly<Partial<Record<CaseFactType, RulesOfAFact>>>;
