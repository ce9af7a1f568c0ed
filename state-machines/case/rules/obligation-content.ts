import { isPerson } from '../../actor';
import { REPLY } from '../facts/obligations';
import { isOwedAboutAVoice, openObligations } from '../v1/derived';
import { what } from './rule';
import {
  answersFor,
  answersInPlaceOf,
  isOneOf,
  kindOfObligation,
  owesItByAnyPost,
} from './standing';

/** So long 未回答 takes at least, as silence does elsewhere in the procedure. */
const WORKING_DAYS_TO_ANSWER = 5;

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
  /** By itself it comes to be owed by the post with the role, or by 主管課 where no post has it. */
  isOwedByWhoAnswersForIt: what(['ObligationRaised'], ({ fact: { data }, ruleset }) => {
    const kind = ruleset.obligationKinds.find(({ id }) => id === data.obligation.kind);
    return (
      kind?.owedBy === undefined ||
      !isPerson(data.by) ||
      ('post' in data.obligation.owedBy &&
        data.found.owerRoles?.some((role) => kind.owedBy?.includes(role)) === true)
    );
  }),
  /** What nobody extends, as all that the law sets, is not made to last longer by typing a day. */
  isDueByTheLatestDay: what(['ObligationRaised'], ({ fact: { data }, ruleset }) => {
    const row = ruleset.deadlines.find(({ id }) => id === data.obligation.kind);
    const { latestDueOn } = data.found;
    return (
      !isPerson(data.by) ||
      row === undefined ||
      row.unit === 'fixedDate' ||
      row.extendedBy.length > 0 ||
      (latestDueOn !== undefined && data.obligation.dueOn <= latestDueOn)
    );
  }),
  aReplyIsAboutAVoice: what(
    ['ObligationRaised'],
    ({ fact: { data } }) =>
      !isPerson(data.by) || data.obligation.kind !== REPLY || data.obligation.about !== undefined,
  ),
  isANewObligation: what(
    ['ObligationRaised'],
    ({ memory, fact: { data } }) => !memory.obligations.some(({ id }) => id === data.obligation.id),
  ),
  /** A voice is answered once, and its answer meets one reply: a second one would stay open. */
  aVoicesReplyIsOwedOnce: what(
    ['ObligationRaised'],
    ({ memory, fact: { data } }) =>
      !isOwedAboutAVoice(data.obligation) ||
      !openObligations(memory).some(
        (open) => isOwedAboutAVoice(open) && open.about === data.obligation.about,
      ),
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
    return (
      open !== undefined &&
      (answersFor(open, data.by) ||
        (data.found.owerHasGone === true && answersInPlaceOf(open, data.by)))
    );
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
  /**
   * A citizen is answered where the voice is: by its reply, 対応済 or the decision not to. Where there is
   * none yet, it is recorded first: so no reply goes out without its 決裁 回答決裁.
   */
  aVoicesReplyIsMetByItsAnswer: what(['ObligationMet'], ({ memory, fact: { data } }) => {
    const open = openObligations(memory).find(({ id }) => id === data.id);
    return !isPerson(data.by) || open?.kind !== REPLY;
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
  /** What was overdue when it was raised is silence too only after some days. */
  theAskedHadTimeToAnswer: what(
    ['ObligationWaived'],
    ({ fact: { data } }) =>
      data.unanswered !== true || data.found.workingDaysSinceRaised >= WORKING_DAYS_TO_ANSWER,
  ),
};
