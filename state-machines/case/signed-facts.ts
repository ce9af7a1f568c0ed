/** The facts that carry a signature ✎. */
export const SIGNED_FACT_TYPES = [
  'PlanSubmitted',
  'PlanDecided',
  'PlanReturned',
  'ImplementationConfirmed',
  'EffectJudged',
  'ClosureApproved',
] as const;
export type SignedFactType = (typeof SIGNED_FACT_TYPES)[number];

/** What each signature means (21 CFR 11.50 a 3). */
export const SIGNATURE_MEANINGS = {
  PlanSubmitted: 'authored',
  PlanDecided: 'decided',
  PlanReturned: 'returned',
  ImplementationConfirmed: 'confirmed',
  EffectJudged: 'judged',
  ClosureApproved: 'closed',
} as const satisfies Record<SignedFactType, string>;

export const isSignedFactType = (type: string): type is SignedFactType =>
  SIGNED_FACT_TYPES.some((known) => known === type);
