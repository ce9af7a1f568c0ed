/** What each signature means (21 CFR 11.50 a 3): the facts that carry one ✎, and its meaning. */
export const SIGNATURE_MEANINGS = {
  CaseWithdrawn: 'decided',
  SubstituteNamed: 'decided',
  MarkedNotApplicable: 'decided',
  CaseMerged: 'decided',
  CaseReclassified: 'decided',
  AdoptionDecided: 'decided',
  CaseCancelled: 'decided',
  PlanSubmitted: 'authored',
  PlanEndorsed: 'endorsed',
  PlanConsulted: 'consulted',
  PlanDecided: 'decided',
  PlanReturned: 'returned',
  PlanAbandoned: 'abandoned',
  DecisionRaised: 'raised',
  ActionCancelled: 'decided',
  PlanChanged: 'decided',
  CriterionChanged: 'decided',
  ImplementationConfirmed: 'confirmed',
  EffectJudged: 'judged',
  ClosureApproved: 'closed',
  CaseReopened: 'decided',
  CaseHeld: 'decided',
  HoldExtended: 'decided',
  ObligationWaived: 'decided',
  ExtensionGranted: 'decided',
  ExtensionRefused: 'decided',
  ExceptionCountersigned: 'countersigned',
  PaperDecisionConfirmed: 'confirmed',
  ErasureDecided: 'decided',
  ErasureRefused: 'decided',
} as const;

export type SignedFactType = keyof typeof SIGNATURE_MEANINGS;
export const SIGNED_FACT_TYPES = Object.keys(SIGNATURE_MEANINGS) as [
  SignedFactType,
  ...SignedFactType[],
];

export const isSignedFactType = (type: string): type is SignedFactType =>
  Object.hasOwn(SIGNATURE_MEANINGS, type);
