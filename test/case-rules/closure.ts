import type { PersonActor, UnitPath } from '../../state-machines/actor';
import type { CaseFactData } from '../../state-machines/case/facts';
import type { Deed } from '../case-stories/deed';
import {
  alsoInThePostOf,
  anotherProcess,
  inThePostOf,
  theAuditor,
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
  theSectionHead,
  theSubsectionHead,
  theWelfareAuditor,
  theWelfareHead,
} from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import { asException, by, onPaper } from '../case-stories/modifiers';
import {
  analysing,
  approvingClosure,
  preparing,
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
  erasureRefused,
  FIRST_DAY,
  obligationMet,
  obligationRaised,
  paperConfirmed,
  submitted,
  triaged,
  triagedByTheSecretariat,
} = deeds;

const onPaperDecided = () => toBeDecided().after(onPaper(deeds.planDecided()));
/** The decider has left, and this is who holds the post by now. */
const leftTo = (...successors: readonly PersonActor[]) => ({
  cityDay: FIRST_DAY,
  deciderIsOnStaff: false,
  successors: successors.map(({ person }) => person),
});
/** 出納室, directly under the city. */
const theTreasury: UnitPath = [
  { id: 'city', level: 'city' },
  { id: 'treasury', level: 'section' },
];
const colleagueAsAuditor = inThePostOf(theColleague, theAuditor);
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
/** The quality manager's post is of the case's department. */
const ofTheOwnDepartment = { cityDay: FIRST_DAY, approverIsOfTheDepartment: true };
const proposed = () => analysing().after(erasureProposed());
const allSoFar = { erases: { upTo: 2 } };

/** 完了, 期限延長, 追認, 消去. */
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
      theTriageIsConfirmed: {
        '仮区分, which nobody has confirmed yet': () =>
          given(
            submitted(),
            accepted(),
            triaged({ noActionReason: sealedText('Nothing that recurs') }),
            contained(),
          ).when(closureRequested()),
        'a good point that waited for an obligation': () =>
          given(submitted(), accepted(), obligationRaised(), deeds.triagedAs('goodPoint'))
            .after(obligationMet())
            .when(closureRequested()),
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
            triagedByTheSecretariat({ noActionReason: sealedText('Nothing that recurs') }),
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
        given(...seriousOfPlanning()).when(
          closureApproved({ by: theMayor, found: ofTheOwnDepartment }),
        ),
    },
    refused: {
      ...signedOnly(approvingClosure, closureApproved),
      containmentWasRecordedWhereNeeded: {
        'a 潜在的不適合 that was put up for closing, and then raised to a nonconformity': () =>
          given(
            submitted({ plannedPrevention: true }),
            accepted(),
            triagedByTheSecretariat({ kind: 'potentialNonconformity' }),
            deeds.causesRecorded(),
            deeds.planSubmitted(),
            deeds.planEndorsed(),
            deeds.planDecided(),
            deeds.actionCompleted(),
            deeds.actionCompleted(),
            deeds.implementationConfirmed(),
            deeds.effectCheckBegun(),
            deeds.effectJudged({ transactions: 420 }),
            deeds.closureRequested(),
            deeds.reclassifiedAs('nonconformity'),
          ).when(closureApproved()),
      },
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
        'the quality manager, who holds a post in the case’s department too 兼務': () =>
          seriousToClose().when(
            closureApproved({ by: alsoInThePostOf(theQualityManager, theDepartmentHead) }),
          ),
        'the quality manager, of their own department': () =>
          given(...seriousOfPlanning()).when(closureApproved({ found: ofTheOwnDepartment })),
      },
      theSubstituteActsForTheOwnDepartment: {
        'the substitute, of any other department': () =>
          seriousToClose().when(closureApproved({ by: theMayor })),
      },
      theTriageIsConfirmed: {
        '修正事項 is fixed within the week, and the secretariat has not looked yet': () =>
          given(
            submitted(),
            accepted(),
            deeds.triagedAs('correctionItem'),
            deeds.fixRecorded(),
          ).when(closureApproved()),
      },
      nothingIsOwed: {
        'asked again: an obligation was raised meanwhile': () =>
          approvingClosure().after(obligationRaised()).when(closureApproved()),
      },
      didNotMakeTheFix: {
        '修正事項: who made the fix does not confirm it': () =>
          fixedBySectionHead().when(closureApproved()),
        'nor where another recorded it': () =>
          fixedBySectionHead({ by: thePromoter }).when(closureApproved()),
        'nor who recorded what another made': () =>
          fixedBySectionHead({ doneBy: theHandler.person }).when(closureApproved()),
      },
    },
  },
  ClosureReturned: {
    permitted: {
      'the officer': () => approvingClosure().when(closureReturned()),
      'serious, of the quality manager’s own department: the substitute': () =>
        given(...seriousOfPlanning()).when(
          closureReturned({ by: theMayor, found: ofTheOwnDepartment }),
        ),
    },
    refused: {
      theSubstituteActsForTheOwnDepartment: {
        'the substitute, of any other department': () =>
          seriousToClose().when(closureReturned({ by: theMayor })),
      },
      approvesClosureForThisSeverity: {
        'the handler': () => approvingClosure().when(closureReturned({ by: theHandler })),
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
        'an officer of another department, who holds a post in the same one too 兼務': () =>
          withException().when(
            countersigned({ by: alsoInThePostOf(theWelfareHead, theNeighbour) }),
          ),
        'somebody without such a post': () =>
          withException().when(countersigned({ by: theDeputyMayor })),
        'an officer of the same 室, which belongs to no department': () =>
          reviewingEffect()
            .after(
              asException(
                deeds.effectJudged({ by: { ...colleagueAsAuditor, unitPath: theTreasury } }),
                'neitherWroteNorDecidedNorImplemented',
              ),
            )
            .when(countersigned({ by: { ...theNeighboursHead, unitPath: theTreasury } })),
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
      'of a decider who has left, the successor in that post': () =>
        onPaperDecided().when(
          paperConfirmed({
            by: inThePostOf(theNeighbour, theSectionHead),
            found: leftTo(theNeighbour),
          }),
        ),
      'where that successor typed it in, the post above': () =>
        onPaperDecided().when(paperConfirmed({ by: theDepartmentHead, found: leftTo(theHandler) })),
      'where the post is vacant, the post above': () =>
        onPaperDecided().when(paperConfirmed({ by: theDeputyMayor, found: leftTo() })),
    },
    refused: {
      ...signedOnly(onPaperDecided, paperConfirmed),
      isTheDeciderOnPaper: {
        'who typed it in': () => onPaperDecided().when(paperConfirmed({ by: theHandler })),
        'of a decider who has left, somebody in another post': () =>
          onPaperDecided().when(paperConfirmed({ by: theSubsectionHead, found: leftTo() })),
        'a superior in another line': () =>
          onPaperDecided().when(paperConfirmed({ by: theQualityManager, found: leftTo() })),
      },
      succeedsOnlyWhoHasLeft: {
        'the successor of one who works elsewhere by now': () =>
          onPaperDecided().when(paperConfirmed({ by: inThePostOf(theNeighbour, theSectionHead) })),
        'who typed it in, come to that post': () =>
          onPaperDecided().when(
            paperConfirmed({
              by: inThePostOf(theHandler, theSectionHead),
              found: leftTo(theHandler),
            }),
          ),
        'a superior, while the decider is on the staff': () =>
          onPaperDecided().when(paperConfirmed({ by: theDepartmentHead })),
        'a superior, where a successor who did not type it in can': () =>
          onPaperDecided().when(
            paperConfirmed({ by: theDepartmentHead, found: leftTo(theNeighbour) }),
          ),
        'who typed it in, come to the post above': () =>
          onPaperDecided().when(
            paperConfirmed({ by: inThePostOf(theHandler, theDepartmentHead), found: leftTo() }),
          ),
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
      'all that the case holds so far': () => analysing().when(erasureProposed(allSoFar)),
      'a 利用停止決定': () => analysing().when(erasureProposed({ ground: 'suspensionOfUse' })),
    },
    refused: {
      proposesErasure: {
        'the reporter': () => analysing().when(erasureProposed({ by: theReporter })),
        'the head of another section': () =>
          analysing().when(erasureProposed({ by: theNeighboursHead })),
        'the quality manager': () => analysing().when(erasureProposed({ by: theQualityManager })),
      },
      erasesWhatIsRecorded: {
        'a text of a fact that is yet to come': () =>
          analysing().when(
            erasureProposed({ erases: { texts: [{ revision: 99, field: '/reason' }] } }),
          ),
        'all, up to a fact that is yet to come': () =>
          analysing().when(erasureProposed({ erases: { upTo: 99 } })),
      },
    },
  },
  ErasureDecided: {
    permitted: {
      個人情報保護管理者: () => proposed().when(erasureDecided()),
      'all that the case held when it was proposed': () =>
        analysing().after(erasureProposed(allSoFar)).when(erasureDecided()),
    },
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
        'the proposer has become records manager since': () =>
          proposed().when(erasureDecided({ by: inThePostOf(theSectionHead, theRecordsManager) })),
      },
      erasesWhatWasProposed: {
        'a text more': () =>
          proposed().when(
            erasureDecided({
              erases: {
                texts: [
                  { revision: 0, field: '/whatHappened' },
                  { revision: 2, field: '/sharedSummary' },
                ],
              },
            }),
          ),
        'the whole case in the place of one text': () => proposed().when(erasureDecided(allSoFar)),
        'another ground': () => proposed().when(erasureDecided({ ground: 'suspensionOfUse' })),
      },
    },
  },
  ErasureRefused: {
    permitted: { 個人情報保護管理者: () => proposed().when(erasureRefused()) },
    refused: {
      ...signedOnly(proposed, erasureRefused),
      decidesErasure: {
        'the section’s head': () =>
          analysing()
            .after(erasureProposed({ by: theRecordsManager }))
            .when(erasureRefused({ by: theSectionHead })),
      },
      didNotProposeTheErasure: {
        'the one who proposed it': () =>
          analysing()
            .after(erasureProposed({ by: theRecordsManager }))
            .when(erasureRefused()),
        'nothing was proposed, or it was decided on': () =>
          proposed().after(erasureRefused()).when(erasureRefused()),
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

const fixedBySectionHead = (change: Partial<CaseFactData<'FixRecorded'>> = {}): Story =>
  given(
    submitted(),
    accepted(),
    triagedByTheSecretariat({ kind: 'correctionItem' }),
    deeds.fixRecorded({ by: theSectionHead, doneBy: theSectionHead.person, ...change }),
  );

/** A serious case of a section in the quality manager's own department. */
function seriousOfPlanning(): readonly Deed[] {
  const finance: UnitPath = [
    ...thePlanningSection.slice(0, 2),
    { id: 'finance-section', level: 'section' },
  ];
  const itsHead = { ...theSectionHead, unitPath: finance };
  return [
    deeds.submittedTo(finance, {}, { seriousSuspected: true }),
    accepted({ by: itsHead }),
    triagedByTheSecretariat({
      severity: 'serious',
      noActionReason: sealedText('Nothing that recurs'),
      found: deeds.triageFound(FIRST_DAY, finance),
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
