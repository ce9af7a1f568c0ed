import type { Actor, PersonActor } from '../../state-machines/actor';
import type { CaseFactData, CaseFactType } from '../../state-machines/case/facts';
import { SUBSTITUTABLE } from '../../state-machines/case/facts/substitutes';
import { effectCheckDueOn, openObligations } from '../../state-machines/case/v1/derived';
import type { Day } from '../../state-machines/fact';
import {
  anotherSection,
  inThePostOf,
  theAuditor,
  theColleague,
  theDepartmentHead,
  theHandler,
  theLinks,
  theNeighbour,
  theNeighboursHead,
  thePlanningSection,
  thePromoter,
  theQualityManager,
  theSecretariatHead,
  theSecretary,
  theSection,
  theSectionHead,
  theSubsectionHead,
  theTriageProcess,
  theVoices,
  theWelfareHead,
  theWelfareSection,
} from '../case-stories/cast';
import type { Change, Deed, Moment } from '../case-stories/deed';
import * as deeds from '../case-stories/deeds';
import { plusDays, plusMonths } from '../case-stories/days';
import { asException, onPaper } from '../case-stories/modifiers';
import { sealedText } from '../case-stories/sealed-text';
import { signedTooEarly, withPasswordOfAnHourAgo, withToken } from '../case-stories/signatures';

/** One way, right or wrong, of doing a thing; by somebody, or by the one who usually does it. */
export type Variation = (by?: Actor) => Deed;

/** The ways of a fact: those that are right for some case, and those that are wrong for most. */
export interface Ways {
  readonly right: readonly Variation[];
  readonly wrong: readonly Variation[];
}

// `by` is put in last, so that every content meets every person. A process is tried as well where a
// schema takes persons only: the rules have to hold without the schema.
const byAnyone =
  (deed: Deed): Variation =>
  (by) => {
    const data = (moment: Moment) => ({ ...deed.data(moment), ...(by !== undefined && { by }) });
    return { ...deed, data } as unknown as Deed;
  };

function ways<T extends CaseFactType>(
  word: (change?: Change<T>) => Deed<T>,
  right: readonly Change<T>[] = [],
  wrong: readonly Change<T>[] = [],
  otherwise: readonly Deed<T>[] = [],
): Ways {
  const told = (change: Change<T>) => byAnyone(word(change) as unknown as Deed);
  return {
    right: [{}, ...right].map(told),
    wrong: [...wrong.map(told), ...otherwise.map((deed) => byAnyone(deed as unknown as Deed))],
  };
}

/** With the deeds that are right, though they are no change of the usual one. */
const and = ({ right, wrong }: Ways, ...more: readonly Deed[]): Ways => ({
  right: [...right, ...more.map(byAnyone)],
  wrong,
});

const { action, cause, FIRST_DAY } = deeds;
const YESTERDAY: Day = '2024-04-30';
const FAR_AWAY: Day = '2040-01-01';

const inItsSection = (memory: Moment['memory'], today: Day) => ({
  cityDay: today,
  handlerUnitPaths: [memory.sectionPath],
});
/** For whatever section has the case by now; due by now. */
const triagedHere =
  (
    kind: string,
    severity: 'slight' | 'ordinary' | 'serious',
    provisional: boolean,
  ): Change<'CaseTriaged'> =>
  (usual, { memory, today }) => ({
    ...usual,
    kind: memory.report?.findingKind ?? kind,
    severity,
    provisional,
    by: provisional ? usual.by : theSecretary,
    planDueOn: plusDays(today, 30),
    found: { ...inItsSection(memory, today), latestPlanDueOn: plusDays(today, 30) },
  });

const onStaff = (
  found: CaseFactData<'PlanSubmitted'>['found'],
  ...owners: readonly { readonly person: string }[]
) => ({
  ...found,
  ownersOnStaff: owners.map(({ person }) => person),
});
/** 代決 by an absence that somebody recorded. */
const recordedBy = ({ person }: PersonActor) =>
  deeds.decidedInAbsence(({ found, ...usual }) => ({
    ...usual,
    found: {
      ...found,
      ...(found.absence && { absence: { ...found.absence, recordedBy: person } }),
    },
  }));
const ownedBy =
  (...owners: readonly { readonly person: string }[]): Change<'PlanSubmitted'> =>
  (usual, { memory }) =>
    memory.plan === undefined
      ? {
          ...usual,
          actions: owners.map(({ person }, index) => ({
            ...(usual.actions[0] ?? action('a1', person)),
            id: `a${index + 1}`,
            owner: person,
          })),
          found: onStaff(usual.found, ...owners),
        }
      : usual;

const takenOverBy =
  ({ person }: { readonly person: string }): Change<'PlanChanged'> =>
  (usual) => ({
    ...usual,
    changes: usual.changes.map(({ action: changed }) => ({ action: changed, owner: person })),
    found: { ...usual.found, ownersOnStaff: [person] },
  });
const owing =
  (kind: string, owedBy: object): Change<'ObligationRaised'> =>
  (usual, { memory, today }) => ({
    ...usual,
    obligation: deeds.obligation(memory, today, { kind, ...owedBy }),
  });
const KINDS = [
  'nonconformity',
  'minorNonconformity',
  'potentialNonconformity',
  'request',
  'recommendation',
  'correctionItem',
  'goodPoint',
] as const;
const reason = sealedText('There were reasons');

/** Every fact with its ways. A new fact has to bring its own. */
export const waysOf: Readonly<Record<CaseFactType, Ways>> = {
  CaseSubmitted: ways(
    deeds.submitted,
    [
      {},
      { seriousSuspected: true },
      { by: theAuditor, source: 'internalAudit', finding: { kind: 'nonconformity' } },
      { by: theSecretary, source: 'externalAudit' },
      { foundHow: 'citizen', citizen: { reply: 'wanted' } },
      (usual) => ({
        ...usual,
        noticedOn: YESTERDAY,
        found: { ...usual.found, reportingDueOn: YESTERDAY },
      }),
    ],
    [
      { touches: { personalData: 'unknown', money: 'no', injury: 'no' } },
      { noticedOn: FAR_AWAY },
      { foundHow: 'citizen' },
      { receivingUnit: 'pension-section' },
    ],
  ),
  DelayExplained: ways(deeds.delayExplained),
  CaseNumbered: ways(deeds.numbered, [], [{ text: 'R6-市民-0013' }]),
  CaseAccepted: ways(deeds.accepted),
  CaseDeclined: ways(deeds.declined),
  CaseTransferred: ways(
    deeds.transferred,
    [
      {
        toUnit: 'registry-section',
        found: { cityDay: FIRST_DAY, toUnitPath: theSection, isOfTheSecretariat: false },
      },
      {
        toUnit: 'welfare-section',
        found: { cityDay: FIRST_DAY, toUnitPath: theWelfareSection, isOfTheSecretariat: false },
      },
    ],
    [{ toUnit: 'counter-subsection' }],
  ),
  SectionsJoined: ways(deeds.sectionsJoined),
  HandlerNamed: ways(
    deeds.handlerNamed,
    [
      (usual, { memory, today }) => ({
        ...usual,
        person: theColleague.person,
        found: inItsSection(memory, today),
      }),
    ],
    [{ found: { cityDay: FIRST_DAY, handlerUnitPaths: [anotherSection] } }],
  ),
  WithdrawalRequested: ways(deeds.withdrawalRequested),
  CaseWithdrawn: and(ways(deeds.withdrawn), deeds.withdrawnByDecision()),
  MarkedNotApplicable: ways(deeds.markedNotApplicable, [], [signedTooEarly]),
  CaseMerged: ways(
    deeds.merged,
    [
      (usual, { memory }) => ({
        ...usual,
        found: {
          ...usual.found,
          master: {
            ...usual.found.master,
            owes: openObligations(memory).map(({ kind, owedBy, dueOn }) => ({
              kind,
              owedBy,
              dueOn,
            })),
          },
        },
      }),
    ],
    [
      {
        found: {
          cityDay: FIRST_DAY,
          master: { submittedAt: '2024-12-01T03:00:00.000Z', ended: false, owes: [] },
        },
      },
    ],
  ),
  TriageProposed: ways(
    deeds.triageProposed,
    [
      (usual, { memory, today }) => ({
        ...usual,
        planDueOn: plusDays(today, 30),
        found: { ...inItsSection(memory, today), latestPlanDueOn: plusDays(today, 30) },
      }),
    ],
    [{ kind: 'mishap' }, { planDueOn: YESTERDAY }, { planDueOn: FAR_AWAY }],
  ),
  CaseTriaged: ways(
    deeds.triaged,
    [
      ...KINDS.map((kind) => triagedHere(kind, 'ordinary', true)),
      ...KINDS.map((kind) => triagedHere(kind, 'ordinary', false)),
      triagedHere('nonconformity', 'serious', false),
      triagedHere('correctionItem', 'slight', true),
      triagedHere('goodPoint', 'slight', true),
      { noActionReason: reason },
    ],
    [
      { kind: 'mishap' },
      { kind: 'considerationItem' },
      { planDueOn: YESTERDAY },
      { provisional: false },
      { found: deeds.triageFound(FIRST_DAY) },
    ],
  ),
  TriageConfirmed: and(
    ways(deeds.triageConfirmed, [], [{ by: theTriageProcess }]),
    deeds.triageConfirmedBySilence(),
  ),
  FindingAccepted: ways(deeds.findingAccepted),
  FindingObjected: ways(
    deeds.findingObjected,
    [],
    [{ found: { cityDay: FIRST_DAY, workingDaysInTheSection: 6 } }],
  ),
  ReclassificationRequested: ways(
    deeds.reclassificationRequested,
    [{ kind: 'correctionItem' }],
    [{ kind: 'mishap' }],
  ),
  CaseReclassified: and(
    ways(deeds.reclassified, [], [{ kind: 'mishap' }, { by: theQualityManager }, signedTooEarly]),
    ...KINDS.map((kind) => deeds.reclassifiedAs(kind)),
    deeds.reclassifiedAs('correctionItem', 'slight'),
  ),
  AdoptionDecided: and(
    ways(
      deeds.adoptionDecided,
      [{ decision: 'partlyAdopted' }, { decision: 'notAdopted' }],
      [{ decideBy: '2024-12-27' }],
    ),
    deeds.stillConsidered(),
  ),
  CancellationRequested: ways(deeds.cancellationRequested),
  CaseCancelled: ways(deeds.cancelled, [], [signedTooEarly]),
  ContainmentRecorded: ways(
    deeds.contained,
    [{ effect: sealedText('The neighbour was told') }],
    [{ doneOn: FAR_AWAY }, { recheckedOn: YESTERDAY }],
  ),
  CausesRecorded: ways(
    deeds.causesRecorded,
    [{ causes: [cause('c1', { standing: 'presumed' }), cause('c2')] }],
    [
      { causes: [cause('c1'), cause('c1')] },
      { causes: [cause('c1', { code: 'fate' })] },
      { causes: [cause('c1', { level: 'direct' })] },
    ],
  ),
  PlanSubmitted: ways(
    deeds.planSubmitted,
    [
      { by: thePromoter },
      ownedBy(theHandler),
      ownedBy(theColleague, theNeighbour),
      { important: true },
    ],
    [
      ownedBy(theSectionHead),
      { by: theSectionHead },
      { round: 7 },
      { actions: [action('a1', theHandler.person, { removes: ['c9'] })] },
      { effectCheck: { on: FIRST_DAY } },
      { steps: [] },
      signedTooEarly,
    ],
  ),
  PlanEndorsed: ways(
    deeds.planEndorsed,
    [{ important: true }],
    [{ step: 's9' }, signedTooEarly],
    [onPaper(deeds.planEndorsed())],
  ),
  PlanConsulted: and(
    ways(deeds.planConsulted, [{ important: true }], [{ answer: 'disagree' }, { step: 's1' }]),
    deeds.disagreed(),
  ),
  PlanDecided: ways(
    deeds.planDecided,
    [],
    [
      { acceptsCauses: [{ id: 'c1', reason }] },
      { overDisagreement: reason },
      { step: 's2' },
      { by: inThePostOf(theHandler, theSectionHead) },
      signedTooEarly,
      withPasswordOfAnHourAgo,
    ],
    [
      deeds.decidedInAbsence(),
      recordedBy(theSubsectionHead),
      recordedBy(theHandler),
      asException(
        deeds.decidedInAbsence({ by: inThePostOf(theHandler, theSubsectionHead) }),
        'deciderIsNeitherAuthorNorActionOwner',
      ),
      onPaper(deeds.planDecided()),
      onPaper(deeds.decidedInAbsence(), { typedBy: theSecretary }),
      asException(
        deeds.planDecided({ by: inThePostOf(theHandler, theSectionHead) }),
        'deciderIsNeitherAuthorNorActionOwner',
      ),
      onPaper(deeds.planDecided(), { decidedBy: inThePostOf(theHandler, theSectionHead) }),
    ],
  ),
  PlanReturned: ways(
    deeds.planReturned,
    [{ toStep: 's1' }, { important: true }],
    [{ step: 's2' }, { toStep: 's9' }, signedTooEarly, withToken],
  ),
  PlanPulledBack: ways(deeds.planPulledBack),
  PlanAbandoned: ways(deeds.planAbandoned, [], [{ step: 's1' }]),
  DecisionRaised: ways(
    deeds.decisionRaised,
    [],
    [
      (usual) => ({ ...usual, found: { ...usual.found, holders: [theHandler.person] } }),
      {
        to: {
          post: theSubsectionHead.post,
          postKind: 'subsectionHead',
          unit: 'counter-subsection',
        },
      },
    ],
  ),
  StepSkipped: ways(
    deeds.stepSkipped,
    [{ because: 'samePerson' }],
    [
      { step: 's9' },
      ({ found, ...usual }) => ({
        ...usual,
        found: {
          ...found,
          absences: [
            { id: 'absence-7', person: theSubsectionHead.person, recordedBy: theHandler.person },
          ],
        },
      }),
    ],
  ),
  RouteResolvedAgain: ways(deeds.routeResolvedAgain, [], [{ steps: [] }]),
  ReadAfterwards: ways(deeds.readAfterwards, [], [{ step: 's9' }]),
  CirculationRead: ways(deeds.circulationRead, [], [{ step: 's1' }]),
  AbandonmentRead: ways(deeds.abandonmentRead, [], [{ revision: 0 }]),
  ActionCompleted: ways(
    deeds.actionCompleted,
    [],
    [{ action: 'a2' }, { action: 'a9' }, { doneOn: FAR_AWAY }],
  ),
  ActionCancelled: ways(
    deeds.actionCancelled,
    [],
    [{ action: 'a9' }],
    [onPaper(deeds.actionCancelled())],
  ),
  PlanChanged: ways(
    deeds.planChanged,
    [],
    [
      { changes: [{ action: 'a1', dueOn: FAR_AWAY }] },
      takenOverBy(theSectionHead),
      takenOverBy(theNeighbour),
      signedTooEarly,
    ],
  ),
  CriterionChanged: ways(
    deeds.criterionChanged,
    [
      (usual) => ({
        ...usual,
        criterion: undefined,
        effectCheckOn: usual.found.latestEffectCheckOn,
      }),
    ],
    [{ effectCheckOn: FAR_AWAY }, { effectCheckOn: YESTERDAY }, { criterion: undefined }],
  ),
  ImplementationConfirmed: ways(
    deeds.implementationConfirmed,
    [],
    [signedTooEarly],
    [
      onPaper(deeds.implementationConfirmed()),
      asException(
        deeds.implementationConfirmed({ by: inThePostOf(theHandler, theSectionHead) }),
        'isNoImplementer',
      ),
    ],
  ),
  ImplementationSentBack: ways(
    deeds.implementationSentBack,
    [],
    [{ actions: ['a1', 'a2'] }, { actions: ['a9'] }],
  ),
  FixRecorded: ways(
    deeds.fixRecorded,
    [{ by: theSectionHead }, { by: thePromoter, doneBy: theSectionHead.person }],
    [{ doneOn: FAR_AWAY }],
  ),
  EffectCheckBegun: ways(deeds.effectCheckBegun, [], [{ found: { cityDay: FIRST_DAY } }]),
  EffectJudged: and(
    ways(
      deeds.effectJudged,
      [],
      [
        { outcome: 'ineffective' },
        { transactions: 0 },
        { by: inThePostOf(theHandler, theAuditor) },
        signedTooEarly,
        withToken,
      ],
      [
        onPaper(deeds.effectJudged()),
        asException(
          deeds.effectJudged({ by: inThePostOf(theColleague, theAuditor) }),
          'neitherWroteNorDecidedNorImplemented',
        ),
      ],
    ),
    deeds.effectJudged(),
    deeds.ineffective(),
    deeds.ineffective('analysing'),
    deeds.inconclusive(),
  ),
  PreventionMaterialised: ways(deeds.materialised, [], [{ occurredOn: FAR_AWAY }]),
  ClosureRequested: ways(deeds.closureRequested),
  ClosureApproved: ways(deeds.closureApproved, [], [signedTooEarly, withPasswordOfAnHourAgo]),
  ClosureReturned: ways(deeds.closureReturned),
  CaseReopened: ways(deeds.reopened, [{ because: 'falseEvidence', by: theAuditor }]),
  HoldRequested: ways(
    deeds.holdRequested,
    [(usual, { today }) => ({ ...usual, until: plusMonths(today, 3) })],
    [{ until: FIRST_DAY }],
  ),
  CaseHeld: ways(deeds.held, [], [{ until: FAR_AWAY }], [onPaper(deeds.held())]),
  HoldExtended: ways(deeds.holdExtended, [], [{ until: FAR_AWAY }]),
  CaseResumed: ways(deeds.resumed),
  ExceptionCountersigned: ways(
    deeds.countersigned,
    [],
    [{ by: theNeighboursHead }, { by: theWelfareHead, revision: 0 }],
  ),
  PaperDecisionConfirmed: ways(
    deeds.paperConfirmed,
    [
      (usual, { today }) => ({
        ...usual,
        by: inThePostOf(theNeighbour, theSectionHead),
        found: { cityDay: today, deciderIsOnStaff: false, successors: [theNeighbour.person] },
      }),
      (usual, { today }) => ({
        ...usual,
        by: theDepartmentHead,
        found: { cityDay: today, deciderIsOnStaff: false, successors: [] },
      }),
    ],
    [{ by: theHandler }, { revision: 0 }],
  ),
  SubstituteNamed: ways(
    deeds.substituteNamed,
    SUBSTITUTABLE.map((forFact) => ({ forFact })),
    [{ person: theSecretariatHead.person }],
  ),
  ObligationRaised: ways(
    deeds.obligationRaised,
    [
      owing('reply', { owedBy: { person: theHandler.person }, about: deeds.EARLIER_CASE }),
      owing('reply', {
        owedBy: { unit: 'registry-section', path: theSection },
        about: deeds.EARLIER_CASE,
      }),
      owing('horizontalDeployment', {
        owedBy: { unit: 'pension-section', path: anotherSection },
      }),
      owing('urgentCheck', { owedBy: { unit: 'planning-section', path: thePlanningSection } }),
    ],
    [owing('penance', {}), owing('firstReport', { id: 'o1' })],
  ),
  ObligationMoved: ways(
    deeds.obligationMoved,
    [],
    [{ id: 'o9' }, { dueOn: YESTERDAY }, { by: theLinks as never }],
  ),
  ObligationMet: ways(
    deeds.obligationMet,
    [],
    [{ id: 'o9' }, { answer: 'published' }, { by: theVoices, answer: 'done' }],
  ),
  ObligationWaived: ways(deeds.obligationWaived, [], [{ unanswered: true }, { id: 'o9' }]),
  ExtensionRequested: ways(
    deeds.extensionRequested,
    [
      (usual, { memory }) => ({
        ...usual,
        deadline: 'effectCheck',
        to: plusMonths(effectCheckDueOn(memory) ?? usual.to, 2),
      }),
    ],
    [{ to: YESTERDAY }, { deadline: 'o1' }],
  ),
  ExtensionGranted: ways(
    deeds.extensionGranted,
    [],
    [{ to: FAR_AWAY }, { by: theSectionHead }, { by: theSecretariatHead }],
  ),
  ExtensionRefused: ways(deeds.extensionRefused),
  DueDatesMoved: ways(deeds.dueDatesMoved, [], [{ dates: [{ deadline: 'a99', dueOn: FAR_AWAY }] }]),
  ReminderSent: ways(deeds.reminderSent),
  Escalated: ways(deeds.escalated),
  ReportAmended: ways(deeds.reportAmended, [], [{ field: '/noticedOn' }]),
  CausesAmended: ways(deeds.causesAmended, [{ by: thePromoter }], [{ revision: 0 }]),
  PlanAmended: ways(
    deeds.planAmended,
    [{ by: theSectionHead }, { by: thePromoter, field: '/criterion' }],
    [{ field: '/round' }],
  ),
  NoteAdded: ways(deeds.noteAdded),
  EvidenceAdded: ways(deeds.evidenceAdded),
  ErasureProposed: ways(
    deeds.erasureProposed,
    [{ erases: { upTo: 0 } }],
    [{ erases: { upTo: 1_000_000 } }],
  ),
  ErasureDecided: ways(deeds.erasureDecided, [], [{ ground: 'suspensionOfUse' }]),
  ErasureRefused: ways(deeds.erasureRefused),
};

/** Persons who come into the posts of others, where duties are meant to stay apart. */
export const peopleOnTheMove = [
  inThePostOf(theHandler, theSectionHead),
  inThePostOf(theColleague, theSectionHead),
  inThePostOf(theHandler, theSubsectionHead),
  inThePostOf(theHandler, theAuditor),
  inThePostOf(theColleague, theAuditor),
  inThePostOf(theSectionHead, theAuditor),
  inThePostOf(thePromoter, theAuditor),
  inThePostOf(theSectionHead, theQualityManager),
  inThePostOf(theSectionHead, theWelfareHead),
] as const;
