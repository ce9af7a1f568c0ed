import type { PersonActor } from '../../state-machines/actor';
import { LIMITS } from '../../state-machines/limits';
import {
  alsoInThePostOf,
  inThePostOf,
  theAuditor,
  theAuditorOfTheSection,
  theColleague,
  theDepartmentHead,
  theHandler,
  theNeighbour,
  theNeighboursHead,
  thePromoter,
  theQualityManager,
  theRecordsManager,
  theReporter,
  theSecretariatHead,
  theSectionHead,
  theSubsectionHead,
  theTimer,
  theWelfareAuditor,
  theWelfarePromoter,
} from '../case-stories/cast';
import * as deeds from '../case-stories/deeds';
import { asException, by, onPaper } from '../case-stories/modifiers';
import {
  approving,
  changing,
  fixing,
  implementing,
  lightEffect,
  monitoring,
  reviewingEffect,
  reviewingImplementation,
  triagedCase,
  analysing,
} from '../case-stories/places';
import { given } from '../case-stories/story';
import { signedOnly, type RulesOfAPhase } from './told';

const {
  action,
  actionCancelled,
  actionCompleted,
  criterionChanged,
  effectCheckBegun,
  effectJudged,
  FIRST_DAY,
  fixRecorded,
  implementationConfirmed,
  implementationSentBack,
  ineffective,
  inconclusive,
  planChanged,
  planSubmitted,
  materialised,
} = deeds;

const changes = (dueOn: string, days: number, owner?: string) => ({
  changes: [{ action: 'a2', dueOn, ...(owner !== undefined && { owner }) }],
  found: {
    cityDay: FIRST_DAY,
    ownersOnStaff: owner === undefined ? [] : [owner],
    ownersTransferred: [theColleague.person],
    daysAfterDecided: [{ action: 'a2', days }],
  },
});
/** The colleague, who owns the second action, was transferred, and this person takes it over. */
const givenTo = ({ person }: PersonActor) =>
  planChanged(({ found, ...fact }) => ({
    ...fact,
    changes: [{ action: 'a2', owner: person }],
    found: { ...found, ownersOnStaff: [person], ownersTransferred: [theColleague.person] },
  }));
/** A prevention, just classified; and closed, its effect having been judged. */
const preventing = () => triagedCase('potentialNonconformity');
const prevented = () =>
  prevention().after(
    effectJudged(),
    deeds.triageConfirmed(),
    deeds.closureRequested(),
    deeds.closureApproved(),
  );
/** A prevention, its effect to be judged. */
const prevention = () =>
  given(
    deeds.submitted({ plannedPrevention: true }),
    deeds.accepted(),
    deeds.triagedAs('potentialNonconformity'),
    deeds.causesRecorded(),
    planSubmitted(),
    deeds.planEndorsed(),
    deeds.planDecided(),
    actionCompleted(),
    actionCompleted(),
    implementationConfirmed(),
    effectCheckBegun(),
  );
const changedTooOften = () => Array.from({ length: LIMITS.planChanges }, () => planChanged());
const bySectionHead = (id: string) => action(id, theSectionHead.person);

/** 実施, 実施確認, 効果確認; 軽微な変更. */
export const workRules: RulesOfAPhase = {
  ActionCompleted: {
    permitted: {
      'the owner': () => implementing().when(actionCompleted()),
      'the other owner, first': () =>
        implementing().when(actionCompleted({ by: theColleague, action: 'a2' })),
      'done some days before today': () =>
        implementing()
          .on('2024-05-20')
          .when(actionCompleted({ doneOn: '2024-05-15' })),
      'during a 変更起案: the decided plan goes on': () => changing().when(actionCompleted()),
    },
    refused: {
      ownsAnOpenAction: {
        'the section head owns none': () =>
          implementing().when(actionCompleted({ by: theSectionHead })),
        'an owner whose own is done': () =>
          implementing()
            .after(actionCompleted())
            .when(actionCompleted({ by: theHandler })),
      },
      theActionIsOnesOwnAndOpen: {
        "another owner's action": () => implementing().when(actionCompleted({ action: 'a2' })),
        'an action that the plan does not have': () =>
          implementing().when(actionCompleted({ action: 'a3' })),
      },
      wasDoneByToday: {
        'something that will be done tomorrow': () =>
          implementing().when(actionCompleted({ doneOn: '2024-05-02' })),
      },
    },
  },
  ActionCancelled: {
    permitted: {
      'decided by the officer': () => implementing().when(actionCancelled()),
      'on paper': () => implementing().when(onPaper(actionCancelled())),
      'during a 変更起案: the decided plan goes on': () => changing().when(actionCancelled()),
    },
    refused: {
      ...signedOnly(implementing, actionCancelled),
      isOfficerOfTheSection: {
        'the owner': () => implementing().when(actionCancelled({ by: theHandler })),
      },
      anActionIsOpen: {
        'a first plan in 回議 has decided nothing yet': () => approving().when(actionCancelled()),
      },
      theActionIsOpen: {
        'one that is done': () =>
          implementing()
            .after(actionCompleted())
            .when(actionCancelled({ action: 'a1' })),
      },
    },
  },
  PlanChanged: {
    permitted: {
      '軽微な変更: another owner and a later date': () => implementing().when(planChanged()),
      'to somebody else, once its owner was transferred': () =>
        implementing().when(givenTo(theNeighbour)),
      'to the owner’s successor, decided by the successor of who decided the plan': () =>
        implementing().when(by(givenTo(theReporter), inThePostOf(theNeighbour, theSectionHead))),
      '30 days from the decided date': () =>
        implementing().when(planChanged(changes('2024-07-14', 30))),
      'the wording': () =>
        implementing().when(
          planChanged(({ changes: [change], ...fact }) => ({
            ...fact,
            changes: [{ action: change?.action ?? 'a1', text: fact.reason }],
          })),
        ),
    },
    refused: {
      ...signedOnly(implementing, planChanged),
      isOfficerOfTheSection: {
        'the handler': () => implementing().when(planChanged({ by: theHandler })),
      },
      thePlanMayStillBeChanged: {
        'once it was changed as often as can be signed': () =>
          implementing()
            .after(...changedTooOften())
            .when(planChanged()),
      },
      changesOpenActions: {
        'one that is done': () =>
          implementing()
            .after(actionCompleted())
            .when(
              planChanged({
                changes: [{ action: 'a1', owner: theColleague.person }],
              }),
            ),
      },
      movesNoDateOfOnesOwn: {
        'who takes the action over with it': () => [
          implementing().when(
            planChanged({
              ...changes('2024-06-28', 14, theSectionHead.person),
            }),
          ),
          'newOwnersDidNotDecide',
        ],
        'the owner moves a date as section head': () =>
          implementing().when(
            planChanged({
              ...changes('2024-06-28', 14),
              by: inThePostOf(theColleague, theSectionHead),
            }),
          ),
      },
      staysWithinThirtyDays: {
        '31 days': () => implementing().when(planChanged(changes('2024-07-15', 31))),
        'a date of which nobody counted the days': () =>
          implementing().when(
            planChanged({
              ...changes('2024-06-28', 14),
              found: {
                cityDay: FIRST_DAY,
                ownersOnStaff: [],
                ownersTransferred: [],
                daysAfterDecided: [],
              },
            }),
          ),
      },
      changesOwnersAfterATransfer: {
        'to a colleague who has more time': () =>
          implementing().when(
            planChanged(({ found, ...fact }) => ({
              ...fact,
              changes: [{ action: 'a2', owner: theNeighbour.person }],
              found: {
                ...found,
                ownersOnStaff: [theNeighbour.person],
                ownersTransferred: [theHandler.person],
              },
            })),
          ),
      },
      newOwnersDidNotDecide: {
        'who decided the plan, and decides the change': () =>
          implementing().when(givenTo(theSectionHead)),
        'who decided the plan, and has left the post since': () =>
          implementing().when(
            by(givenTo(theSectionHead), inThePostOf(theNeighbour, theSectionHead)),
          ),
        'who decides the change, though another decided the plan': () =>
          given(...toReviewBySectionHead().slice(0, -1)).when(
            planChanged(({ found, ...fact }) => ({
              ...fact,
              by: inThePostOf(theNeighbour, theSectionHead),
              changes: [{ action: 'a1', owner: theNeighbour.person }],
              found: { ...found, ownersOnStaff: [theNeighbour.person] },
            })),
          ),
        'on paper, by who takes it over': () =>
          implementing().when(
            onPaper(givenTo(theNeighbour), {
              decidedBy: inThePostOf(theNeighbour, theSectionHead),
            }),
          ),
      },
      newOwnersAreOnStaff: {
        'an owner who has left': () =>
          implementing().when(
            planChanged({
              found: {
                cityDay: FIRST_DAY,
                ownersOnStaff: [],
                ownersTransferred: [theColleague.person],
                daysAfterDecided: [{ action: 'a2', days: 14 }],
              },
            }),
          ),
      },
    },
  },
  CriterionChanged: {
    permitted: {
      'the day of the check only': () =>
        monitoring().when(criterionChanged({ criterion: undefined, effectCheckOn: '2025-06-14' })),
      'the measure only': () =>
        monitoring().when(
          criterionChanged(({ criterion: measure, ...fact }) => ({
            ...fact,
            ...(measure !== undefined && { measure }),
          })),
        ),
      'during a 変更起案: the decided plan goes on': () => changing().when(criterionChanged()),
      'the quality manager, from the first completed action on': () =>
        implementing().after(actionCompleted()).when(criterionChanged()),
      'while the effect is waited for': () => monitoring().when(criterionChanged()),
      'after all that was done was sent back': () =>
        reviewingImplementation()
          .after(implementationSentBack({ actions: ['a1', 'a2'] }))
          .when(criterionChanged()),
    },
    refused: {
      ...signedOnly(monitoring, criterionChanged),
      isQualityManager: {
        'the officer': () => monitoring().when(criterionChanged({ by: theSectionHead })),
      },
      thePlanMayStillBeChanged: {
        'once the plan was changed as often as can be signed': () =>
          implementing()
            .after(...changedTooOften(), actionCompleted())
            .when(criterionChanged()),
      },
      anActionWasCompleted: {
        'before that it is a 変更起案': () => implementing().when(criterionChanged()),
        'a first plan in 回議': () => approving().when(criterionChanged()),
      },
      changesHowTheEffectIsJudged: {
        nothing: () => monitoring().when(criterionChanged({ criterion: undefined })),
      },
      effectIsCheckedAfterTheLastAction: {
        'before an open action is due': () =>
          implementing()
            .after(actionCompleted())
            .when(criterionChanged({ effectCheckOn: '2024-06-13' })),
        'a day that has passed': () =>
          monitoring()
            .on('2024-08-01')
            .when(criterionChanged({ effectCheckOn: '2024-07-31' })),
      },
      effectIsCheckedInTime: {
        'more than 12 months after the last action': () =>
          monitoring().when(criterionChanged({ effectCheckOn: '2025-06-15' })),
      },
    },
  },
  ImplementationConfirmed: {
    permitted: {
      'the responsible officer': () => reviewingImplementation().when(implementationConfirmed()),
      'the post above, where the officer did one of the actions': () =>
        given(...toReviewBySectionHead()).when(
          // Who decided it may confirm that it was done.
          implementationConfirmed({ by: theDepartmentHead }),
        ),
      'the auditor of another department who was named': () =>
        reviewingImplementation()
          .after(deeds.substituteNamed())
          .when(implementationConfirmed({ by: theWelfareAuditor })),
      '特例: the only officer did it': () =>
        given(...toReviewBySectionHead()).when(
          asException(implementationConfirmed(), 'isNoImplementer'),
        ),
      'after the new decision that raising made necessary': () =>
        reviewingImplementation()
          .after(
            deeds.reclassified(),
            planSubmitted(),
            ...Array.from({ length: 4 }, () => deeds.planEndorsed()),
            deeds.planConsulted(),
            deeds.planDecided(),
          )
          .when(implementationConfirmed()),
    },
    refused: {
      ...signedOnly(reviewingImplementation, implementationConfirmed),
      confirmsImplementation: {
        'the promoter': () =>
          reviewingImplementation().when(implementationConfirmed({ by: thePromoter })),
        'the officer of another section': () =>
          reviewingImplementation().when(implementationConfirmed({ by: theNeighboursHead })),
        'the head of another department': () =>
          reviewingImplementation().when(implementationConfirmed({ by: theQualityManager })),
        'an auditor who was not named': () =>
          reviewingImplementation().when(implementationConfirmed({ by: theWelfareAuditor })),
        'an auditor who was named for another decision': () =>
          reviewingImplementation()
            .after(deeds.substituteNamed({ forFact: 'ClosureApproved' }))
            .when(implementationConfirmed({ by: theWelfareAuditor })),
        'who was named first, once another is': () =>
          reviewingImplementation()
            .after(
              deeds.substituteNamed(),
              deeds.substituteNamed({ person: theRecordsManager.person }),
            )
            .when(implementationConfirmed({ by: theWelfareAuditor })),
        'who was named, and is no auditor any more': () =>
          reviewingImplementation()
            .after(deeds.substituteNamed())
            .when(
              implementationConfirmed({ by: inThePostOf(theWelfareAuditor, theWelfarePromoter) }),
            ),
        'who was named, and has come into the case’s own department': () =>
          reviewingImplementation()
            .after(deeds.substituteNamed())
            .when(implementationConfirmed({ by: inThePostOf(theWelfareAuditor, theAuditor) })),
        'who was named, and holds a second post in the case’s own department 兼務': () =>
          reviewingImplementation()
            .after(deeds.substituteNamed())
            .when(
              implementationConfirmed({ by: alsoInThePostOf(theWelfareAuditor, theNeighbour) }),
            ),
      },
      isNoImplementer: {
        'who did one of the actions, from the post above': () =>
          reviewingImplementation().when(
            implementationConfirmed({ by: inThePostOf(theColleague, theDepartmentHead) }),
          ),
        'who did one of the actions and has become section head since': () =>
          reviewingImplementation().when(
            implementationConfirmed({ by: inThePostOf(theColleague, theSectionHead) }),
          ),
      },
      theDecisionStands: {
        'a case that was raised after 決裁': () =>
          reviewingImplementation().after(deeds.reclassified()).when(implementationConfirmed()),
        'a kind of more weight, after 決裁': () =>
          given(...lightToReview(), deeds.reclassifiedAs('nonconformity')).when(
            implementationConfirmed(),
          ),
      },
    },
  },
  ImplementationSentBack: {
    permitted: {
      'the responsible officer': () => reviewingImplementation().when(implementationSentBack()),
    },
    refused: {
      confirmsImplementation: {
        'the promoter': () =>
          reviewingImplementation().when(implementationSentBack({ by: thePromoter })),
      },
      isNoImplementer: {
        'who did one of the actions': () =>
          reviewingImplementation().when(
            implementationSentBack({ by: inThePostOf(theHandler, theSectionHead) }),
          ),
      },
      sendsBackCompletedActions: {
        'an action that the plan does not have': () =>
          reviewingImplementation().when(implementationSentBack({ actions: ['a9'] })),
      },
    },
  },
  FixRecorded: {
    permitted: {
      'what was done, when, by whom': () => fixing().when(fixRecorded()),
      'by the promoter, of what the section’s head did': () =>
        fixing().when(fixRecorded({ by: thePromoter, doneBy: theSectionHead.person })),
    },
    refused: {
      handlesTheCase: {
        'the reporter': () => fixing().when(fixRecorded({ by: theReporter })),
      },
      wasDoneByToday: {
        tomorrow: () => fixing().when(fixRecorded({ doneOn: '2024-05-02' })),
      },
      theFixWasMadeByStaff: {
        'somebody who was not on the staff that day': () =>
          fixing().when(fixRecorded({ found: { cityDay: FIRST_DAY, doneByWasOnStaff: false } })),
      },
    },
  },
  EffectCheckBegun: {
    permitted: {
      'the handler, from the planned day on': () => monitoring().when(effectCheckBegun()),
      'an auditor of another section': () =>
        monitoring().when(effectCheckBegun({ by: theAuditor })),
      'the timer, on the day': () => monitoring().when(effectCheckBegun({ by: theTimer })),
    },
    refused: {
      handlesVerifiesOrIsTheTimer: {
        'an auditor of the section itself': () =>
          monitoring().when(effectCheckBegun({ by: theAuditorOfTheSection })),
        'an auditor of another section, in the section too 兼務': () =>
          monitoring().when(
            effectCheckBegun({ by: alsoInThePostOf(theAuditor, theSubsectionHead) }),
          ),
        'the reporter': () => monitoring().when(effectCheckBegun({ by: theReporter })),
      },
      theDayOfTheEffectCheckHasCome: {
        'the day before': () =>
          monitoring().when(effectCheckBegun({ found: { cityDay: '2024-09-01' } })),
        'before the day until which an inconclusive one waits': () =>
          reviewingEffect()
            .after(inconclusive())
            .when(effectCheckBegun({ found: { cityDay: '2024-09-03' } })),
      },
    },
  },
  PreventionMaterialised: {
    permitted: {
      'what was to be prevented happens while the cause is looked for': () =>
        preventing().when(materialised()),
      again: () => preventing().after(materialised()).when(materialised()),
      'on hold': () => preventing().after(deeds.holdRequested(), deeds.held()).when(materialised()),
      'after the case was closed': () => prevented().when(materialised()),
    },
    refused: {
      handlesTheCase: {
        'another section': () => preventing().when(materialised({ by: theNeighbour })),
      },
      isAPrevention: {
        'a nonconformity, which has happened already': () => analysing().when(materialised()),
      },
      happenedByToday: {
        'what is only feared for tomorrow': () =>
          preventing().when(materialised({ occurredOn: '2024-05-02' })),
      },
    },
  },
  EffectJudged: {
    permitted: {
      'effective, by an auditor of another section': () => reviewingEffect().when(effectJudged()),
      'ineffective, back to planning': () => reviewingEffect().when(ineffective()),
      'inconclusive, to be judged later': () => reviewingEffect().when(inconclusive()),
      'light: the own section’s head, who implemented nothing': () =>
        lightEffect().when(effectJudged({ by: theSectionHead })),
      'an auditor of two other sections 兼務': () =>
        reviewingEffect().when(
          effectJudged({ by: alsoInThePostOf(theAuditor, theWelfarePromoter) }),
        ),
      'light: an auditor, in a batch': () => lightEffect().when(effectJudged()),
      'the post above the section, which had no part in it': () =>
        reviewingEffect().when(effectJudged({ by: theDepartmentHead })),
      'inconclusive, waiting to the last day of the 12 months': () =>
        reviewingEffect().when(effectJudged({ outcome: 'inconclusive', waitUntil: '2025-06-14' })),
      'inconclusive, waiting beyond it to the day that was granted': () =>
        reviewingEffect()
          .after(
            deeds.extensionRequested({ deadline: 'effectCheck', to: '2025-12-01' }),
            deeds.extensionGranted(),
          )
          .when(effectJudged({ outcome: 'inconclusive', waitUntil: '2025-12-01' })),
      'a prevention, with the number of transactions': () => prevention().when(effectJudged()),
    },
    refused: {
      ...signedOnly(reviewingEffect, effectJudged),
      verifiesForThisKind: {
        'the own section’s head, of a case that is not light': () =>
          reviewingEffect().when(effectJudged({ by: inThePostOf(theNeighbour, theSectionHead) })),
        'an auditor of the section itself': () =>
          reviewingEffect().when(effectJudged({ by: theAuditorOfTheSection })),
        'an auditor of another section, who holds a post in the section too 兼務': () =>
          reviewingEffect().when(
            effectJudged({ by: alsoInThePostOf(theAuditor, theSubsectionHead) }),
          ),
        'the secretariat never decides': () =>
          reviewingEffect().when(effectJudged({ by: theSecretariatHead })),
      },
      neitherWroteNorDecidedNorImplemented: {
        'who wrote the plan and has become an auditor elsewhere': () =>
          reviewingEffect().when(effectJudged({ by: inThePostOf(theHandler, theAuditor) })),
        'who decided it': () =>
          reviewingEffect().when(effectJudged({ by: inThePostOf(theSectionHead, theAuditor) })),
        'who rewrote a text of the plan or of the causes 訂正': () =>
          given(
            deeds.submitted(),
            deeds.accepted(),
            deeds.triaged(),
            deeds.contained(),
            deeds.causesRecorded(),
            deeds.causesAmended({ by: thePromoter }),
            planSubmitted(),
            ...deeds.approvals(),
            actionCompleted(),
            actionCompleted(),
            implementationConfirmed(),
            effectCheckBegun(),
          ).when(effectJudged({ by: inThePostOf(thePromoter, theWelfareAuditor) })),
        'who did one of the actions': () =>
          reviewingEffect().when(
            effectJudged({ by: inThePostOf(theColleague, theWelfareAuditor) }),
          ),
        'light: the section’s head, who did one of the actions': () =>
          lightEffect().when(effectJudged({ by: inThePostOf(theColleague, theSectionHead) })),
        'who cancelled one of the actions': () =>
          implementing()
            .after(
              actionCancelled({ by: inThePostOf(theNeighbour, theSectionHead) }),
              actionCompleted(),
              implementationConfirmed(),
              effectCheckBegun(),
            )
            .when(effectJudged({ by: inThePostOf(theNeighbour, theAuditor) })),
      },
      saysWhereAnIneffectiveOneGoes: {
        'ineffective, and then?': () =>
          reviewingEffect().when(effectJudged({ outcome: 'ineffective' })),
        'effective, and back': () => reviewingEffect().when(effectJudged({ backTo: 'planning' })),
        'inconclusive, until when?': () =>
          reviewingEffect().when(effectJudged({ outcome: 'inconclusive' })),
        'inconclusive until today': () =>
          reviewingEffect().when(
            effectJudged({ outcome: 'inconclusive', waitUntil: '2024-09-02' }),
          ),
      },
      effectIsCheckedInTime: {
        'inconclusive, waiting more than 12 months': () =>
          reviewingEffect().when(
            effectJudged({ outcome: 'inconclusive', waitUntil: '2025-06-15' }),
          ),
      },
      isInconclusiveAtMostTwice: {
        'a third time': () =>
          reviewingEffect()
            .after(inconclusive())
            .on('2024-10-15')
            .after(effectCheckBegun(), inconclusive())
            .on('2024-12-01')
            .after(effectCheckBegun())
            .when(inconclusive()),
      },
      countsTheTransactionsOfAPrevention: {
        'it did not happen, of how many nobody says': () =>
          prevention().when(effectJudged({ transactions: undefined })),
        'it did not happen, and nothing was done': () =>
          prevention().when(effectJudged({ transactions: 0 })),
      },
    },
  },
};

/** The section's head is the only one to do it; the department's head has decided. */
function toReviewBySectionHead() {
  return [
    deeds.submitted(),
    deeds.accepted(),
    deeds.triaged(),
    deeds.contained(),
    deeds.causesRecorded(),
    planSubmitted({
      actions: [bySectionHead('a1')],
      found: {
        cityDay: FIRST_DAY,
        ownersOnStaff: [theSectionHead.person],
        latestEffectCheckOn: '2025-06-14',
      },
    }),
    deeds.planEndorsed(),
    deeds.planConsulted(),
    deeds.decisionRaised(),
    deeds.planDecided({ by: theDepartmentHead }),
    actionCompleted(),
  ];
}
function lightToReview() {
  return [
    deeds.submitted(),
    deeds.accepted(),
    deeds.triagedAs('minorNonconformity'),
    deeds.contained(),
    deeds.causesRecorded(),
    planSubmitted(),
    deeds.planEndorsed(),
    deeds.planDecided(),
    actionCompleted(),
    actionCompleted(),
  ];
}
