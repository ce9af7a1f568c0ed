import type { AbsenceFound } from '../facts/plan';

/**
 * Somebody is away because they said so themselves, or because somebody said so who gains nothing by
 * it: by an absence of one's own recording nobody decides, and no step of one's own plan is passed over.
 */
export const isRecordedBeyondDoubt = (
  { person, recordedBy }: Pick<AbsenceFound, 'person' | 'recordedBy'>,
  gaining: readonly string[],
): boolean => recordedBy === undefined || recordedBy === person || !gaining.includes(recordedBy);
