import type { Text } from '../../platform/language';

/** What is looked at, in this order. */
export const CHECKS = [
  'node',
  'configuration',
  'folder',
  'disk',
  'databases',
  'log',
  'keys',
  'read-models',
  'clock',
  'address',
] as const;

export type Check = (typeof CHECKS)[number];

/** `attention`: it works, and somebody should look. `wrong`: the server does not start, or loses something. */
export type State = 'ok' | 'attention' | 'wrong';

/** What one look has found. */
export interface Finding {
  readonly check: Check;
  readonly state: State;
  readonly found: Text;
  /** Missing where all is well, and where `found` says it already. */
  readonly whatToDo?: Text;
}

/** All is well here. */
export const ok = (check: Check, found: Text): Finding => ({ check, state: 'ok', found });

/** Something that does not keep the server from its work. */
export const attention = (check: Check, complaint: Complaint): Finding => ({
  check,
  state: 'attention',
  ...complaint,
});

/** Something that has to be mended first. */
export const wrong = (check: Check, complaint: Complaint): Finding => ({
  check,
  state: 'wrong',
  ...complaint,
});

/** What is the matter, and what to do about it. */
export interface Complaint {
  readonly found: Text;
  readonly whatToDo?: Text;
}

/** The worst state of all; `ok` where nothing was found. */
export function worstOf(findings: readonly Finding[]): State {
  if (findings.some(({ state }) => state === 'wrong')) return 'wrong';
  return findings.some(({ state }) => state === 'attention') ? 'attention' : 'ok';
}
