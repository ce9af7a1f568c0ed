import type { FactRef, Signature } from './fact';

/** Whether a decision was signed over this one fact and nothing else. */
export const signsOnly = ({ meaning, signs }: Signature, { revision, digest }: FactRef): boolean =>
  meaning === 'decided' &&
  signs.length === 1 &&
  signs[0]?.revision === revision &&
  signs[0].digest === digest;
