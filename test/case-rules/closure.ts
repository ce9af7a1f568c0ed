import type { UnitPath } from '../../state-machines/actor';
import type { Deed } from '../case-stories/deed';
import {
  anotherProcess,
  anotherSection,
  inThePostOf,
  theAuditor,
  theCertificationAuditor,
  theColleague,
  theDepartmentHead,
  theDeputyMayor,
  theHandler,
  theLinks,
  theMayor,
  theNeighbour,
  theNeighboursHead,
  thePlanningSection,
  thePromoter,
  theQualityManager,
  theRecordsManager,
  theReporter,
  theSecretary,
  theSectionHead,
  theVoices,
  theWelfareAuditor,
} from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import { asException, by, onPaper } from '../case-stories/modifiers';
import {
  analysing,
  approvingClosure,
  implementing,
  onHold,
  preparing,
  reported,
  reviewingEffect,
  toBeDecided,
  withException,
} from '../case-stories/places';
import { sealedText } from '../case-stories/sealed-text';
import { given, type Story } from '../case-stories/story';
import { signedOnly, type RulesOfAPhase } from './told';

const {
  accepted,
  closureApproved,
  closureRequested,
  closureReturned,
  contained,
  countersigned,
  erasureDecided,
  erasureProposed,
  FIRST_DAY,
  obligation,
  obligationMet,
  obligationRaised,
  obligationWaived,
  paperConfirmed,
  submitted,
  triaged,
  triagedByTheSecretariat,
} = deeds;

/** The case owes this. */
const owing = (change: Partial<ReturnType<typeof obligation>> = {}, more: object = {}): Deed =>
  obligationRaised((usual, { memory, today }) => ({
    ...usual,
    obligation: obligation(memory, today, change),
    ...more,
  }));
const asksThePensionSection = owing({
  kind: 'horizontalDeployment',
  owedBy: { unit: 'pension-section', path: anotherSection },
});
const asked = () => implementing().after(asksThePensionSection);
const owes = () => analysing().after(obligationRaised());

const onPaperDecided = () => toBeDecided().after(onPaper(deeds.planDecided()));
const seriousToClose = () =>
  given(
    submitted({ seriousSuspected: true }),
    accepted(),
    triagedByTheSecretariat({
      severity: 'serious',
      noActionReason: sealedText('Nothing that recurs'),
    }),
    contained(),
    closureRequested(),
  );
const proposed = () => analysing().after(erasureProposed());

/** 完了, 義務, 期限延長, 追認, 消去. */
export const closureRules: RulesOfAPhase = {
  ClosureRequested: {
    permitted: {
      'the handler': () => preparing().when(closureRequested()),
      'the promoter': () => preparing().when(closureRequested({ by: thePromoter })),
      'once what was owed is met': () =>
        preparing().after(obligationRaised(), obligationMet()).when(closureRequested()),
    },
    refused: {
      handlesTheCase: {
        'the reporter': () => preparing().when(closureRequested({ by: theReporter })),
      },
      nothingIsOwed: {
        'an open obligation': () => preparing().after(obligationRaised()).when(closureRequested()),
        'a 特例 without 追認': () => withException().when(closureRequested()),
      },
      containmentWasRecordedWhereNeeded: {
        'no corrective action, and nothing was done at once either': () =>
          given(
            submitted(),
            accepted(),
            triaged({ noActionReason: sealedText('Nothing that recurs') }),
          ).when(closureRequested()),
      },
    },
  },
  ClosureApproved: {
    permitted: {
      '完了承認 by the officer': () => approvingClosure().when(closureApproved()),
      'the post above the section': () =>
        approvingClosure().when(closureApproved({ by: theDepartmentHead })),
      '修正事項: the auditor who was named, since the section head made the fix': () =>
        fixedBySectionHead()
          .after(deeds.substituteNamed({ forFact: 'ClosureApproved' }))
          .when(closureApproved({ by: theWelfareAuditor })),
      'serious: the quality manager': () => seriousToClose().when(closureApproved()),
      'serious, of the quality manager’s own department: the substitute': () =>
        given(...seriousOfPlanning()).when(closureApproved({ by: theMayor })),
    },
    refused: {
      ...signedOnly(approvingClosure, closureApproved),
      approvesClosureForThisSeverity: {
        'the promoter': () => approvingClosure().when(closureApproved({ by: thePromoter })),
        'the officer of another section': () =>
          approvingClosure().when(closureApproved({ by: theNeighboursHead })),
        'a serious one by the officer': () =>
          seriousToClose().when(closureApproved({ by: theSectionHead })),
        'a serious one by the post above': () =>
          seriousToClose().when(closureApproved({ by: theDepartmentHead })),
        'a serious one by an auditor who was named': () =>
          seriousToClose()
            .after(deeds.substituteNamed({ forFact: 'ClosureApproved' }))
            .when(closureApproved({ by: theWelfareAuditor })),
        'the quality manager, of their own department': () =>
          given(...seriousOfPlanning()).when(closureApproved()),
      },
      nothingIsOwed: {
        'asked again: an obligation was raised meanwhile': () =>
          approvingClosure().after(obligationRaised()).when(closureApproved()),
      },
      didNotMakeTheFix: {
        '修正事項: who made the fix does not confirm it': () =>
          fixedBySectionHead().when(closureApproved()),
      },
    },
  },
  ClosureReturned: {
    permitted: { 'the officer': () => approvingClosure().when(closureReturned()) },
    refused: {
      approvesClosureForThisSeverity: {
        'the handler': () => approvingClosure().when(closureReturned({ by: theHandler })),
      },
    },
  },
  ObligationRaised: {
    permitted: {
      '第一報 of what may be serious': () => reported().when(obligationRaised()),
      '水平展開, by the secretariat': () =>
        implementing().when(
          owing(
            {
              kind: 'horizontalDeployment',
              owedBy: { unit: 'pension-section', path: anotherSection },
            },
            { by: theSecretary },
          ),
        ),
      'the reply 回答, by a process': () =>
        reported().when(owing({ kind: 'reply' }, { by: theVoices })),
      '緊急点検, on hold': () => onHold().when(owing({ kind: 'urgentCheck' })),
      'a leak’s 速報, the day for which has passed already': () =>
        reported().when(
          owing({ kind: 'leakPromptReport', dueOn: '2024-04-28' }, { by: theRecordsManager }),
        ),
    },
    refused: {
      raisesObligations: {
        'the reporter': () => reported().when(obligationRaised({ by: theReporter })),
        'from outside': () => reported().when(obligationRaised({ by: theCertificationAuditor })),
      },
      isAKindOfObligation: {
        'a kind that is in no ruleset': () => reported().when(owing({ kind: 'penance' })),
        'a kind that another raises': () => reported().when(owing({ kind: 'leakPromptReport' })),
      },
      isANewObligation: {
        'the same one twice': () => owes().when(owing({ id: 'o1' })),
      },
    },
  },
  ObligationMet: {
    permitted: {
      'who owes it': () => owes().when(obligationMet()),
      '水平展開: the asked section says why it does not apply': () =>
        asked().when(obligationMet({ by: theNeighboursHead, answer: 'doesNotApply' })),
      'by a process, when the voice is answered': () =>
        reported()
          .after(owing({ kind: 'reply' }, { by: theVoices }))
          .when(obligationMet({ by: theVoices, text: undefined })),
      'on hold': () => onHold().after(obligationRaised()).when(obligationMet()),
    },
    refused: {
      owesAnObligation: {
        'the handler does not owe it': () => owes().when(obligationMet({ by: theHandler })),
        'another process': () => owes().when(obligationMet({ by: anotherProcess })),
      },
      meetsOnesOwnOpenObligation: {
        'another’s obligation': () =>
          asked()
            .after(obligationRaised())
            .when(obligationMet({ by: theNeighboursHead, id: 'o2', answer: 'done' })),
        'one that is met': () => [
          asked()
            .after(obligationRaised(), obligationMet({ by: theNeighboursHead }))
            .when(obligationMet({ id: 'o1', by: theSectionHead, answer: 'applies' })),
          'answersAsTheKindAsks',
        ],
      },
      answersAsTheKindAsks: {
        'done is no answer to 水平展開': () =>
          asked().when(obligationMet({ by: theNeighbour, answer: 'done' })),
        'does not apply, without a reason': () =>
          asked().when(
            obligationMet({ by: theNeighboursHead, answer: 'doesNotApply', text: undefined }),
          ),
      },
    },
  },
  ObligationWaived: {
    permitted: {
      'as the ruleset says': () => owes().when(obligationWaived()),
      '未回答: silence after the due date': () =>
        asked()
          .on('2024-05-05')
          .when(obligationWaived({ unanswered: true })),
    },
    refused: {
      ...signedOnly(owes, obligationWaived),
      waivesObligations: {
        'the officer': () => owes().when(obligationWaived({ by: theSectionHead })),
      },
      theObligationIsOpen: {
        'one that is met': () => owes().after(obligationMet()).when(obligationWaived()),
        'by somebody who waives other kinds': () =>
          asked().when(obligationWaived({ by: theQualityManager })),
        'one that is met or stays open: 公表判断': () =>
          reported()
            .after(owing({ kind: 'publication' }, { by: theSecretary }))
            .when(obligationWaived()),
      },
      closesUnansweredOnlyWhenOverdue: {
        'on the due date': () =>
          asked()
            .on('2024-05-04')
            .when(obligationWaived({ unanswered: true })),
      },
    },
  },
  ExceptionCountersigned: {
    permitted: {
      '追認 by a post of another department': () => withException().when(countersigned()),
      'on hold': () =>
        withException().after(deeds.holdRequested(), deeds.held()).when(countersigned()),
    },
    refused: {
      ...signedOnly(withException, countersigned),
      isOfAnotherDepartment: {
        'an officer of the same department': () =>
          withException().when(countersigned({ by: theNeighboursHead })),
        'somebody without such a post': () =>
          withException().when(countersigned({ by: theDeputyMayor })),
        'there is no 特例': () => preparing().when(countersigned()),
      },
      countersignsAnException: {
        'another fact': () => [
          withException().when(countersigned(otherRevision)),
          'signsWhatStandsNow',
        ],
        'of two, the one of one’s own department': () =>
          twoExceptions().when(
            countersigned((usual, { memory }) => {
              const second = memory.pending.at(-1);
              if (second === undefined) throw new Error('There is no second 特例');
              const { ref } = second;
              return {
                ...usual,
                revision: ref.revision,
                signature: { ...usual.signature, signs: [ref] },
              };
            }),
          ),
      },
    },
  },
  PaperDecisionConfirmed: {
    permitted: {
      'the decider': () => onPaperDecided().when(paperConfirmed()),
      'the decider, from another post by now': () =>
        onPaperDecided().when(
          paperConfirmed({ by: inThePostOf(theSectionHead, theWelfareAuditor) }),
        ),
    },
    refused: {
      ...signedOnly(onPaperDecided, paperConfirmed),
      isTheDeciderOnPaper: {
        'who typed it in': () => onPaperDecided().when(paperConfirmed({ by: theHandler })),
      },
      confirmsOnesOwnPaperDecision: {
        'another fact': () => [
          onPaperDecided().when(paperConfirmed(otherRevision)),
          'signsWhatStandsNow',
        ],
      },
    },
  },
  ErasureProposed: {
    permitted: {
      'the section’s head': () => analysing().when(erasureProposed()),
      文書主管課長: () => analysing().when(erasureProposed({ by: theRecordsManager })),
    },
    refused: {
      proposesErasure: {
        'the reporter': () => analysing().when(erasureProposed({ by: theReporter })),
      },
    },
  },
  ErasureDecided: {
    permitted: { 個人情報保護管理者: () => proposed().when(erasureDecided()) },
    refused: {
      ...signedOnly(proposed, erasureDecided),
      decidesErasure: {
        'the quality manager': () => proposed().when(erasureDecided({ by: theQualityManager })),
      },
      didNotProposeTheErasure: {
        'two persons are needed': () =>
          analysing()
            .after(erasureProposed({ by: theRecordsManager }))
            .when(erasureDecided()),
      },
      erasesWhatWasProposed: {
        'a text more': () =>
          proposed().when(
            erasureDecided({
              texts: [
                { revision: 0, field: '/whatHappened' },
                { revision: 2, field: '/sharedSummary' },
              ],
            }),
          ),
      },
    },
  },
  NoteAdded: {
    permitted: {
      'the reporter': () => analysing().when(deeds.noteAdded({ by: theReporter })),
      'a section that was joined': () =>
        analysing()
          .after(deeds.sectionsJoined())
          .when(deeds.noteAdded({ by: theNeighbour })),
    },
    refused: {
      takesPart: {
        'somebody from elsewhere': () => analysing().when(deeds.noteAdded({ by: theNeighbour })),
      },
    },
  },
  EvidenceAdded: {
    permitted: { 'the handler': () => analysing().when(deeds.evidenceAdded()) },
    refused: {
      takesPart: {
        'somebody from elsewhere': () =>
          analysing().when(deeds.evidenceAdded({ by: theNeighbour })),
      },
    },
  },
  ReminderSent: {
    permitted: { 'the deadlines': () => analysing().when(deeds.reminderSent()) },
    refused: {
      isTheDeadlineProcess: {
        'another process': () => analysing().when(deeds.reminderSent({ by: anotherProcess })),
      },
    },
  },
  Escalated: {
    permitted: { 'the deadlines': () => analysing().when(deeds.escalated()) },
    refused: {
      isTheDeadlineProcess: {
        'another process': () => analysing().when(deeds.escalated({ by: theLinks })),
      },
    },
  },
};

/** Names a fact that waits for nothing, and signs nothing that waits. */
function otherRevision<T extends { readonly revision: number }>(usual: T): T {
  return { ...usual, revision: usual.revision - 1 };
}

const fixedBySectionHead = (): Story =>
  given(
    submitted(),
    accepted(),
    deeds.triagedAs('correctionItem'),
    deeds.fixRecorded({ by: theSectionHead }),
  );

/** A serious case of a section in the quality manager's own department. */
function seriousOfPlanning(): readonly Deed[] {
  const finance: UnitPath = [
    ...thePlanningSection.slice(0, 2),
    { id: 'finance-section', level: 'section' },
  ];
  const itsHead = { ...theSectionHead, unitPath: finance };
  return [
    submitted({
      seriousSuspected: true,
      receivingUnit: 'finance-section',
      found: {
        cityDay: FIRST_DAY,
        fiscalYear: 2024,
        receivingUnitPath: finance,
        isOfTheSecretariat: false,
      },
    }),
    accepted({ by: itsHead }),
    triagedByTheSecretariat({
      severity: 'serious',
      noActionReason: sealedText('Nothing that recurs'),
      found: { cityDay: FIRST_DAY, handlerUnitPaths: [finance] },
    }),
    contained(),
    closureRequested(),
  ];
}

/** 特例 by auditors of two departments, one after the other. */
function twoExceptions(): Story {
  const judgedBy = (auditor: typeof theAuditor, deed: Deed<'EffectJudged'>) =>
    asException(
      by(deed, inThePostOf(theColleague, auditor)),
      'neitherWroteNorDecidedNorImplemented',
    );
  return reviewingEffect()
    .after(judgedBy(theAuditor, deeds.inconclusive()))
    .on('2024-10-15')
    .after(deeds.effectCheckBegun(), judgedBy(theWelfareAuditor, deeds.effectJudged()));
}
