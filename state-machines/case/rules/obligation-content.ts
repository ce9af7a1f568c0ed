import { isPerson } from '../../actor';
import { isOwedAboutAVoice, openObligations } from '../v1/derived';
import { what } from './rule';
import { answersFor, isOneOf, kindOfObligation, owesItByAnyPost } from './standing';

/** What raising, meeting and waiving an obligation must hold (domain section 3, "Obligations"). */
export const obligationContent = {
  isAKindOfObligation: what(['ObligationRaised'], ({ memory, fact: { data }, ruleset }) => {
    const kind = ruleset.obligationKinds.find(({ id }) => id === data.obligation.kind);
    return kind !== undefined && (!isPerson(data.by) || isOneOf(memory, data.by, kind.raisedBy));
  }),
  /** 水平展開 shares what was decided: there has to have been a 決裁 of a plan, at any time. */
  thisKindIsNotTooEarly: what(['ObligationRaised'], ({ memory, fact: { data }, ruleset }) => {
    const kind = ruleset.obligationKinds.find(({ id }) => id === data.obligation.kind);
    return kind?.onlyAfter !== 'decision' || memory.aPlanWasEverDecided;
  }),
  isANewObligation: what(
    ['ObligationRaised'],
    ({ memory, fact: { data } }) => !memory.obligations.some(({ id }) => id === data.obligation.id),
  ),
  /** To another section or a later day; nothing else moves it, and it is never due earlier than it was. */
  movesAnOpenReply: what(['ObligationMoved'], ({ memory, fact: { data } }) => {
    const open = openObligations(memory).find(({ id }) => id === data.id);
    if (open === undefined || !isOwedAboutAVoice(open) || data.dueOn < open.dueOn) return false;
    const isOwedByAnother = !('unit' in open.owedBy) || open.owedBy.unit !== data.owedBy.unit;
    return isOwedByAnother || data.dueOn > open.dueOn;
  }),
  meetsOnesOwnOpenObligation: what(['ObligationMet'], ({ memory, fact: { data } }) => {
    const open = openObligations(memory).find(({ id }) => id === data.id);
    return open !== undefined && answersFor(open, data.by);
  }),
  answersAsTheKindAsks: what(['ObligationMet'], ({ memory, fact: { data }, ruleset }) => {
    const open = openObligations(memory).find(({ id }) => id === data.id);
    const kind = kindOfObligation(memory, ruleset, open);
    return (
      kind?.answers.includes(data.answer) === true &&
      // applies / does not apply / already done: with a reason.
      (data.answer === 'done' || data.text !== undefined || !isPerson(data.by))
    );
  }),
  /** What is owed about a voice is met where the voice is: by its reply, 対応済 or the decision not to. */
  aVoicesReplyIsMetByItsAnswer: what(['ObligationMet'], ({ memory, fact: { data } }) => {
    const open = openObligations(memory).find(({ id }) => id === data.id);
    return !isPerson(data.by) || open === undefined || !isOwedAboutAVoice(open);
  }),
  theObligationIsOpen: what(['ObligationWaived'], ({ memory, fact: { data }, ruleset }) => {
    const open = openObligations(memory).find(({ id }) => id === data.id);
    const kind = kindOfObligation(memory, ruleset, open);
    const decider = { ...(data.onPaper?.decidedBy ?? data.by), via: data.by.via };
    return kind !== undefined && isOneOf(memory, decider, kind.waivedBy);
  }),
  /** By person: none of the posts that the decider holds is, or is of, what owes it. */
  theOwerDoesNotWaive: what(['ObligationWaived'], ({ memory, fact: { data } }) => {
    const owedBy = memory.obligations.find(({ id }) => id === data.id)?.owedBy;
    const decider = data.onPaper?.decidedBy ?? data.by;
    return owedBy === undefined || !owesItByAnyPost(owedBy, decider);
  }),
  closesUnansweredOnlyWhenOverdue: what(['ObligationWaived'], ({ memory, fact: { data } }) => {
    const open = openObligations(memory).find(({ id }) => id === data.id);
    return data.unanswered !== true || (open !== undefined && open.dueOn < data.found.cityDay);
  }),
};
