import type { Severity } from '../../state-machines/case/facts/triage';
import type { Deed } from './deed';
import {
  inThePostOf,
  theAuditor,
  theColleague,
  thePlanningSection,
  theSecretariatHead,
} from './cast';
import * as deeds from './deeds';
import { asException } from './modifiers';
import { given, type Story } from './story';

// Cases that have come so far. Told anew each time: a story is quick, and never shared.

type Told = () => Story;

const of =
  (...told: readonly (Deed | readonly Deed[])[]): Told =>
  () =>
    given(...told.flat());

const { accepted, submitted, triagedAs, triagedByTheSecretariat, contained, causesRecorded } =
  deeds;

/** The straight way of a nonconformity, in the order of the phases. */
const toTriage = [submitted(), accepted()];
const toAnalysis = [...toTriage, deeds.triaged()];
const toPlanning = [...toAnalysis, contained(), causesRecorded()];
const toApproval = [...toPlanning, deeds.planSubmitted()];
const toImplementation = [...toApproval, ...deeds.approvals()];
const toReview = [...toImplementation, deeds.actionCompleted(), deeds.actionCompleted()];
const toMonitoring = [...toReview, deeds.implementationConfirmed()];
const toEffect = [...toMonitoring, deeds.triageConfirmed(), deeds.effectCheckBegun()];
const toClosing = [...toEffect, deeds.effectJudged()];
const toClosure = [...toClosing, deeds.closureRequested()];
const toTheEnd = [...toClosure, deeds.closureApproved()];

export const reported = of(submitted());
export const taken = of(toTriage);
export const analysing = of(toAnalysis);
export const planning = of(toPlanning);
export const approving = of(toApproval);
/** 承認 and 合議 are done, and the decider's turn has come. */
export const toBeDecided = of(toApproval, deeds.planEndorsed(), deeds.planConsulted());
export const implementing = of(toImplementation);
export const reviewingImplementation = of(toReview);
export const monitoring = of(toMonitoring);
export const reviewingEffect = of(toEffect);
export const preparing = of(toClosing);
export const approvingClosure = of(toClosure);
export const closed = of(toTheEnd);
/** One action is done, and a 変更起案 is in approval. */
export const changing = of(toImplementation, deeds.actionCompleted(), deeds.planSubmitted());
export const onHold = of(toAnalysis, deeds.holdRequested(), deeds.held());

/** Taken by the planning section, to which the secretariat belongs: its officer is the secretariat's head. */
export const ofTheSecretariat = of(
  deeds.submittedTo(thePlanningSection, { isOfTheSecretariat: true }),
  accepted({ by: theSecretariatHead }),
);

/** Classified as that kind, by the section. */
export const triagedCase = (kind: string, severity: Severity = 'ordinary'): Story =>
  given(...toTriage, triagedAs(kind, severity));

/** A serious case, the decision of its plan next. */
export const seriousToBeDecided = of(
  submitted({ seriousSuspected: true }),
  accepted(),
  triagedByTheSecretariat({ severity: 'serious' }),
  contained(),
  causesRecorded(),
  deeds.planSubmitted(),
  Array.from({ length: 4 }, () => deeds.planEndorsed()),
  deeds.planConsulted(),
);
/** A request, whether to take it up being open; then taken up. */
export const decidingAdoption = of(toTriage, triagedAs('request'));
export const adopted = of(toTriage, triagedAs('request'), deeds.adoptionDecided());
export const fixing = of(toTriage, triagedAs('correctionItem'));
export const goodPointClosed = of(toTriage, triagedByTheSecretariat({ kind: 'goodPoint' }));

/** A light case of which the effect is to be judged. */
export const lightEffect = of(
  toTriage,
  triagedAs('minorNonconformity'),
  contained(),
  causesRecorded(),
  deeds.planSubmitted(),
  deeds.planEndorsed(),
  deeds.planDecided(),
  deeds.actionCompleted(),
  deeds.actionCompleted(),
  deeds.implementationConfirmed(),
  deeds.effectCheckBegun(),
);

/** 特例: somebody who had part in it judged the effect, and nobody has countersigned that. */
export const withException = of(
  toEffect,
  asException(
    deeds.effectJudged({ by: inThePostOf(theColleague, theAuditor) }),
    'neitherWroteNorDecidedNorImplemented',
  ),
);
