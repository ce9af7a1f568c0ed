import { SIGNED_FACT_TYPES } from '../signed-facts';
import { what, who } from './rule';
import { EXCEPTABLE_RULES } from './separation-of-duties';
import { handles, holds } from './standing';

/**
 * The two ways round that the procedure knows: 紙決裁, where someone else types in what was decided,
 * and 特例, where a rule of separation is set aside. They are asked with every decision that is made
 * so, whatever else permits it.
 */
export const exits = {
  typesInPaperDecisions: who(
    ({ memory, by }) => handles(memory, by) || holds(by, 'secretariat', 'secretariatHead'),
  ),
  wasDecidedOnPaperBySomebodyElseBefore: what(SIGNED_FACT_TYPES, ({ fact: { data } }) => {
    const paper = 'onPaper' in data ? data.onPaper : undefined;
    if (paper === undefined) return true;
    return paper.decidedBy.person !== data.by.person && paper.decidedOn <= data.found.cityDay;
  }),
  /** Looked up by the server: the latest of what the decider has to have been shown. */
  paperIsNoOlderThanWhatItDecides: what(SIGNED_FACT_TYPES, ({ fact: { data } }) => {
    const paper = 'onPaper' in data ? data.onPaper : undefined;
    return paper === undefined || paper.decidedOn >= paper.latestShownOn;
  }),
  /** Never for the decision or the effect of one's own serious case. */
  setsAsideWhatMayBeSetAside: what(SIGNED_FACT_TYPES, ({ memory, fact }) => {
    const exception = 'exception' in fact.data ? fact.data.exception : undefined;
    if (exception === undefined) return true;
    const isOfASeriousCase =
      memory.triage?.severity === 'serious' &&
      (fact.type === 'PlanDecided' || fact.type === 'EffectJudged');
    return EXCEPTABLE_RULES.includes(exception.rule) && !isOfASeriousCase;
  }),
};
