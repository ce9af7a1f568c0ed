import {
  alsoInThePostOf,
  theAuditor,
  theHandler,
  theNeighboursPromoter,
  theNeighboursHead,
  thePromoter,
  theQualityManager,
  thePlanningSection,
  theReporter,
  theSecretariatHead,
  theSecretary,
  theSectionHead,
  theTimer,
  theVoices,
  anotherProcess,
  inThePostOf,
} from '../case-stories/cast';
import type { Deed } from '../case-stories/deed';
import * as deeds from '../case-stories/deeds';
import { by, onPaper } from '../case-stories/modifiers';
import {
  analysing,
  closed,
  decidingAdoption,
  goodPointClosed,
  ofTheSecretariat,
  onHold,
  reported,
  taken,
  withException,
} from '../case-stories/places';
import { given } from '../case-stories/story';
import type { CaseFactData } from '../../state-machines/case/facts';
import type { SOURCES } from '../../state-machines/case/facts/report';
import { signature } from '../case-stories/deed';
import { signedTooEarly } from '../case-stories/signatures';
import { signedOnly, type RulesOfAPhase } from './told';

type Owed = CaseFactData<'CaseMerged'>['found']['master']['owes'][number];
type Source = (typeof SOURCES)[number];

const {
  accepted,
  cancellationRequested,
  cancelled,
  FIRST_DAY,
  held,
  holdExtended,
  holdRequested,
  markedNotApplicable,
  merged,
  reopened,
  resumed,
  submitted,
  triaged,
  withdrawalRequested,
  withdrawn,
  withdrawnByDecision,
} = deeds;

const wished = () => analysing().after(withdrawalRequested());
/** Wished by the reporter, and brought to another section since. */
const wishedElsewhere = () => wished().after(deeds.transferred());
const ofACitizen = () => given(submitted({ foundHow: 'citizen', citizen: { reply: 'notWanted' } }));
/** A voice was linked to the case after its report. */
const replyRaised = (change: { about?: string } = {}) =>
  deeds.owing({ kind: 'reply', ...change }, { by: theVoices });
/** Whether a leak is reportable: nobody waives that. */
const owingAFirstReport = () => reported().after(deeds.obligationRaised());
/** The other case owes the same, unless it is said otherwise. */
const mergedWhereTheOtherOwes = (change: Partial<Owed>) =>
  merged((usual) => ({
    ...usual,
    found: {
      ...usual.found,
      master: {
        ...usual.found.master,
        owes: [
          {
            kind: 'firstReport',
            owedBy: { post: theSectionHead.post },
            dueOn: '2024-05-04',
            ...change,
          },
        ],
      },
    },
  }));
const owingAReply = () => reported().after(replyRaised());
const ofAVoice = () => given(submitted({ voice: deeds.EARLIER_CASE }));
const external = (source: Source, ...then: readonly Deed[]) =>
  given(submitted({ source, by: theSecretary }), accepted(), ...then);
const foundOutside = (kind: string, triagedAs: Deed) =>
  given(
    submitted({ source: 'externalAudit', finding: { kind }, by: theSecretary }),
    accepted(),
    triagedAs,
  );
/** The case was held from May to July already. */
const heldBefore = () => onHold().on('2024-07-01').after(resumed());
const triagedThere = () =>
  ofTheSecretariat().after(
    triaged({
      by: theSecretariatHead,
      found: deeds.triageFound(FIRST_DAY, thePlanningSection),
    }),
  );
const toHoldThere = () => triagedThere().after(holdRequested({ by: theSecretariatHead }));
const asked = () => analysing().after(cancellationRequested());
const toHold = () => analysing().after(holdRequested());
/** For three months. */
const longHeld = () => toHold().after(held({ until: '2024-08-01' }));
const toHoldLonger = () => onHold().after(holdRequested({ until: '2024-07-30' }));

/** 取下げ, 非該当, 統合, 中止, 一時停止, 再開. */
export const endRules: RulesOfAPhase = {
  CaseWithdrawn: {
    permitted: {
      '取下げ by the reporter before triage': () => reported().when(withdrawn()),
      'after acceptance': () => taken().when(withdrawn()),
      'after triage: the reporter wished it, the secretariat’s head decides': () =>
        wished().when(withdrawnByDecision()),
      'on hold': () => onHold().after(withdrawalRequested()).when(withdrawnByDecision()),
      'after a 移送 of what was classified': () => wishedElsewhere().when(withdrawnByDecision()),
      'of the secretariat’s own section: the quality manager, too': () =>
        triagedThere()
          .after(withdrawalRequested())
          .when(by(withdrawnByDecision(), theQualityManager)),
    },
    refused: {
      ...signedOnly(wished, (change) => {
        const deed = withdrawnByDecision();
        const usual = deed.data;
        return {
          ...deed,
          data: (moment) =>
            typeof change === 'function'
              ? change(usual(moment), moment)
              : { ...usual(moment), ...change },
        };
      }),
      withdrawsOrDecidesIt: {
        'the promoter': () => reported().when(withdrawn({ by: thePromoter })),
        'the reporter, after a 移送 of what was classified': () => [
          wishedElsewhere().when(withdrawn()),
          'didNotWishTheWithdrawal',
        ],
        'nor once the new section has accepted it': () => [
          wishedElsewhere()
            .after(accepted({ by: theNeighboursPromoter }))
            .when(withdrawn()),
          'didNotWishTheWithdrawal',
        ],
        'the secretariat’s head, where the reporter never wished it': () =>
          analysing().after(deeds.transferred()).when(withdrawnByDecision()),
      },
      signsOnceTriaged: {
        'something that was shown has changed since': () =>
          wishedElsewhere().when(
            withdrawn((usual, moment) => ({
              ...signedTooEarly({ ...usual, signature: signature('CaseWithdrawn', moment) }),
              by: theSecretariatHead,
            })),
          ),
      },
      noCitizenIsAffected: {
        'it came by 市民の申出': () => ofACitizen().when(withdrawn()),
        'a voice is linked': () => ofAVoice().when(withdrawn()),
        'a voice was linked later, and answered since': () =>
          owingAReply()
            .after(deeds.obligationMet({ by: theVoices }))
            .when(withdrawn()),
        'a voice was linked after the wish': () =>
          wished()
            .after(replyRaised({ about: deeds.EARLIER_CASE }))
            .when(withdrawnByDecision()),
      },
      leavesNothingThatMustBeAnswered: {
        'before anybody has judged whether a leak is reportable': () =>
          reported().after(deeds.judgementOwed()).when(withdrawn()),
        'after triage, and nobody has judged that': () =>
          wished().after(deeds.judgementOwed()).when(withdrawnByDecision()),
      },
      decidesForTheSecretariat: {
        'after triage the reporter cannot': () => [
          wished().when(withdrawn()),
          'didNotWishTheWithdrawal',
        ],
        'the quality manager, of any other section’s': () =>
          wished().when(by(withdrawnByDecision(), theQualityManager)),
      },
      didNotWishTheWithdrawal: {
        'who wishes it does not decide, become the secretariat’s head': () =>
          wished().when(by(withdrawnByDecision(), inThePostOf(theReporter, theSecretariatHead))),
        'nor after a 移送': () =>
          wishedElsewhere().when(
            by(withdrawnByDecision(), inThePostOf(theReporter, theSecretariatHead)),
          ),
      },
      theReporterWishesIt: {
        'nobody wished it': () => analysing().when(withdrawnByDecision()),
      },
    },
  },
  WithdrawalRequested: {
    permitted: {
      'the reporter': () => analysing().when(withdrawalRequested()),
      'on hold, before triage': () =>
        taken().after(holdRequested(), held()).when(withdrawalRequested()),
    },
    refused: {
      isTheReporter: {
        'the handler': () => analysing().when(withdrawalRequested({ by: theHandler })),
      },
      noCitizenIsAffected: {
        'it came by 市民の申出': () =>
          ofACitizen().after(accepted(), triaged()).when(withdrawalRequested()),
        'a voice was linked later': () => owingAReply().when(withdrawalRequested()),
      },
    },
  },
  MarkedNotApplicable: {
    permitted: {
      非該当: () => reported().when(markedNotApplicable()),
      'whatever somebody could waive is still owed': () =>
        owingAFirstReport().when(markedNotApplicable()),
      'while 採否 is open': () => decidingAdoption().when(markedNotApplicable()),
      'with something open that may be waived: it lapses': () =>
        owingAFirstReport().when(markedNotApplicable()),
      'with the reply to a voice open, which the voice still owes': () =>
        reported()
          .after(replyRaised({ about: deeds.EARLIER_CASE }))
          .when(markedNotApplicable()),
      'once it was judged whether a leak is reportable': () =>
        reported()
          .after(deeds.judgementOwed())
          .after(deeds.obligationMet({ answer: 'notReportable' }))
          .when(markedNotApplicable()),
    },
    refused: {
      ...signedOnly(reported, markedNotApplicable),
      leavesNothingThatMustBeAnswered: {
        'before anybody has judged whether a leak is reportable': () =>
          reported().after(deeds.judgementOwed()).when(markedNotApplicable()),
        'while a citizen of whom there is no voice waits for a reply': () =>
          owingAReply().when(markedNotApplicable()),
      },
      isSecretariatHead: {
        'a secretary': () => reported().when(markedNotApplicable({ by: theSecretary })),
        'the officer': () => reported().when(markedNotApplicable({ by: theSectionHead })),
      },
    },
  },
  CaseMerged: {
    permitted: {
      '統合 into a case submitted earlier': () => analysing().when(merged()),
      'with the reply to a voice open, which the other case then owes': () =>
        reported()
          .after(replyRaised({ about: deeds.EARLIER_CASE }))
          .when(merged()),
      'with something open that the other case owes too, by the same and no later': () =>
        owingAFirstReport().when(mergedWhereTheOtherOwes({})),
      'once what was owed was met': () =>
        owingAFirstReport().after(deeds.obligationMet()).when(merged()),
    },
    refused: {
      ...signedOnly(analysing, merged),
      isSecretariatHead: {
        'the quality manager': () => analysing().when(merged({ by: theQualityManager })),
      },
      leavesNothingOwedBehind: {
        'with something open that the other case does not owe': () =>
          owingAFirstReport().when(merged()),
        'with something that the other case owes later': () =>
          owingAFirstReport().when(mergedWhereTheOtherOwes({ dueOn: '2024-05-05' })),
        'with something that somebody else owes there': () =>
          owingAFirstReport().when(
            mergedWhereTheOtherOwes({ owedBy: { post: theSecretariatHead.post } }),
          ),
        'with something about an action or a case of its own': () =>
          reported()
            .after(
              deeds.obligationRaised((usual) => ({
                ...usual,
                obligation: { ...usual.obligation, about: deeds.EARLIER_CASE },
              })),
            )
            .when(mergedWhereTheOtherOwes({})),
        'with a citizen who waits for a reply, and of whom there is no voice': () =>
          reported()
            .after(replyRaised())
            .when(mergedWhereTheOtherOwes({ kind: 'reply' })),
        'with a decision on paper that nobody has confirmed': () =>
          decidingAdoption().after(onPaper(deeds.adoptionDecided())).when(merged()),
        'with a 特例 that nobody has countersigned': () => withException().when(merged()),
      },
      mergesIntoAnEarlierCase: {
        'into one submitted later, so that no cycle forms': () =>
          analysing().when(
            merged({
              found: {
                cityDay: FIRST_DAY,
                master: { submittedAt: '2024-05-02T03:00:00.000Z', ended: false, owes: [] },
              },
            }),
          ),
        'into one that has ended': () =>
          analysing().when(
            merged({
              found: {
                cityDay: FIRST_DAY,
                master: { submittedAt: '2024-04-01T03:00:00.000Z', ended: true, owes: [] },
              },
            }),
          ),
      },
    },
  },
  CancellationRequested: {
    permitted: {
      'the officer': () => analysing().when(cancellationRequested()),
      'on hold': () => onHold().when(cancellationRequested()),
      'what an external audit found, and is no nonconformity': () =>
        foundOutside('improvementOpportunity', deeds.triagedAs('improvementOpportunity')).when(
          cancellationRequested(),
        ),
      'a nonconformity that an internal audit found': () =>
        given(submitted({ source: 'internalAudit', by: theAuditor }), accepted(), triaged()).when(
          cancellationRequested(),
        ),
    },
    refused: {
      isOfficerOfTheSection: {
        'the handler': () => analysing().when(cancellationRequested({ by: theHandler })),
      },
      isNoNonconformityOfAnExternalAudit: {
        'an external audit’s nonconformity': () =>
          external('externalAudit', triaged()).when(cancellationRequested()),
        'a comprehensive external audit’s minor one': () =>
          external('comprehensiveExternalAudit', deeds.triagedAs('minorNonconformity')).when(
            cancellationRequested(),
          ),
        'its finder called it a nonconformity, and nobody has classified it yet': () =>
          given(
            submitted({
              source: 'externalAudit',
              finding: { kind: 'nonconformity' },
              by: theSecretary,
            }),
          ).when(cancellationRequested()),
        'its finder called it a nonconformity, though it was reclassified since': () =>
          foundOutside('nonconformity', triaged())
            .after(deeds.reclassifiedAs('recommendation'))
            .when(cancellationRequested()),
        'nobody knows yet what it is': () =>
          external('externalAudit').when(cancellationRequested()),
      },
    },
  },
  CaseCancelled: {
    permitted: {
      '中止 by the quality manager': () => asked().when(cancelled()),
      'on hold': () => onHold().after(cancellationRequested()).when(cancelled()),
      'with something open that may be waived: it lapses': () =>
        asked().after(deeds.obligationRaised()).when(cancelled()),
    },
    refused: {
      ...signedOnly(asked, cancelled),
      leavesNothingThatMustBeAnswered: {
        'before anybody has judged whether a leak is reportable': () =>
          asked().after(deeds.judgementOwed()).when(cancelled()),
        'while a citizen of whom there is no voice waits for a reply': () =>
          asked().after(replyRaised()).when(cancelled()),
      },
      isQualityManager: {
        'the secretariat’s head': () => asked().when(cancelled({ by: theSecretariatHead })),
      },
      theCancellationWasRequested: {
        'nobody asked for it': () => analysing().when(cancelled()),
      },
      didNotRequestTheCancellation: {
        'who asks does not decide': () =>
          asked().when(cancelled({ by: inThePostOf(theSectionHead, theQualityManager) })),
      },
      isNoNonconformityOfAnExternalAudit: {
        'a case that was an audit’s all along': () => [
          external('externalAudit', triaged()).when(cancelled()),
          'theCancellationWasRequested',
        ],
        'raised to a nonconformity after it was asked for': () =>
          foundOutside('improvementOpportunity', deeds.triagedAs('improvementOpportunity'))
            .after(cancellationRequested(), deeds.reclassifiedAs('nonconformity'))
            .when(cancelled()),
      },
    },
  },
  HoldRequested: {
    permitted: {
      'the officer': () => analysing().when(holdRequested()),
      'for longer, on hold': () => onHold().when(holdRequested({ until: '2024-07-30' })),
    },
    refused: {
      isOfficerOfTheSection: {
        'the promoter': () => analysing().when(holdRequested({ by: thePromoter })),
      },
      holdEndsLaterThanToday: {
        'until today': () => analysing().when(holdRequested({ until: FIRST_DAY })),
      },
    },
  },
  CaseHeld: {
    permitted: {
      '一時停止, granted by the secretariat’s head': () => toHold().when(held()),
      'for three months': () => toHold().when(held({ until: '2024-08-01' })),
      'again, for three of the four months that are left': () =>
        heldBefore()
          .after(holdRequested())
          .when(held({ until: '2024-10-01' })),
      'on paper': () => toHold().when(onPaper(held())),
      'of the secretariat’s own section, whose head asked: the quality manager': () =>
        toHoldThere().when(held({ by: theQualityManager })),
    },
    refused: {
      ...signedOnly(toHold, held),
      decidesForTheSecretariat: {
        'an officer': () => toHold().when(held({ by: theNeighboursHead })),
        'the quality manager, of any other section’s': () =>
          toHold().when(held({ by: theQualityManager })),
      },
      theHoldWasRequested: { 'nobody asked for it': () => analysing().when(held()) },
      didNotRequestTheHold: {
        'the secretariat’s head, who asked for their own section': () => toHoldThere().when(held()),
        'who asks does not grant': () =>
          toHold().when(held({ by: inThePostOf(theSectionHead, theSecretariatHead) })),
      },
      holdsForThreeMonthsAtMost: {
        'three months and a day': () => toHold().when(held({ until: '2024-08-02' })),
        'until today': () => toHold().when(held({ until: FIRST_DAY })),
      },
      holdsForSixMonthsInAll: {
        'a third time, after five months': () =>
          heldBefore()
            .after(holdRequested(), held({ until: '2024-10-01' }))
            .on('2024-10-01')
            .after(resumed(), holdRequested())
            .when(held({ until: '2024-11-02' })),
      },
    },
  },
  HoldExtended: {
    permitted: {
      'asked for and granted in the same way': () => toHoldLonger().when(holdExtended()),
      'to six months in all': () =>
        longHeld()
          .after(holdRequested({ until: '2024-11-01' }))
          .when(holdExtended({ until: '2024-11-01' })),
    },
    refused: {
      ...signedOnly(toHoldLonger, holdExtended),
      decidesForTheSecretariat: {
        'the quality manager': () => toHoldLonger().when(holdExtended({ by: theQualityManager })),
      },
      theHoldWasRequested: { 'nobody asked for it': () => onHold().when(holdExtended()) },
      didNotRequestTheHold: {
        'who asks does not grant': () =>
          toHoldLonger().when(
            holdExtended({ by: inThePostOf(theSectionHead, theSecretariatHead) }),
          ),
      },
      holdsLongerByThreeMonthsAtMost: {
        'three months and a day': () => toHoldLonger().when(holdExtended({ until: '2024-09-02' })),
        'shorter than it is': () => toHoldLonger().when(holdExtended({ until: '2024-05-15' })),
      },
      holdsForSixMonthsInAll: {
        'six months and a day': () =>
          longHeld()
            .after(holdRequested(), holdExtended({ until: '2024-10-01' }))
            .after(holdRequested({ until: '2024-11-02' }))
            .when(holdExtended({ until: '2024-11-02' })),
        'six months in all, one of them in an earlier hold': () =>
          heldBefore()
            .after(holdRequested(), held({ until: '2024-10-01' }))
            .after(holdRequested({ until: '2024-11-02' }))
            .when(holdExtended({ until: '2024-11-02' })),
      },
    },
  },
  CaseResumed: {
    permitted: {
      'the officer, at any time': () => onHold().when(resumed()),
      'by itself, on the date': () =>
        onHold()
          .on('2024-06-01')
          .when(resumed({ by: theTimer })),
    },
    refused: {
      resumesOrIsTheTimer: {
        'the handler': () => onHold().when(resumed({ by: theHandler })),
        'another process': () =>
          onHold()
            .on('2024-06-01')
            .when(resumed({ by: anotherProcess })),
      },
      resumesByTimerOnTheDay: {
        'the day before': () =>
          onHold()
            .on('2024-05-31')
            .when(resumed({ by: theTimer })),
      },
    },
  },
  CaseReopened: {
    permitted: {
      '再開 by the secretariat’s head': () => closed().when(reopened()),
      'by an auditor of another section': () =>
        closed().when(reopened({ by: theAuditor, because: 'falseEvidence' })),
      'a good point': () => goodPointClosed().when(reopened()),
    },
    refused: {
      ...signedOnly(closed, reopened),
      reopens: {
        'the officer': () => closed().when(reopened({ by: theSectionHead })),
        'an auditor of another section, who holds a post in the section too 兼務': () =>
          closed().when(reopened({ by: alsoInThePostOf(theAuditor, theSectionHead) })),
        'the reporter': () => closed().when(reopened({ by: theReporter })),
      },
    },
  },
};
