/** Every place that a case can be in, as stories call it. */
export const PLACES = [
  'report.submitted',
  'report.accepted',
  'report.decidingAdoption',
  'rootCause.containing+analysing',
  'rootCause.containing',
  'rootCause.analysing',
  'correction.planning',
  'correction.approving',
  'correction.implementing',
  'correction.reviewingImplementation',
  'correction.fixing',
  'verification.monitoring',
  'verification.reviewingEffect',
  'closure.preparing',
  'closure.approvingClosure',
  'closure.closed',
  'onHold.onHold',
  'ended.notApplicable',
  'ended.withdrawn',
  'ended.merged',
  'ended.cancelled',
];
/** Where 区分変更 is possible: in every open place after triage. */
export const RECLASSIFIABLE = PLACES.slice(2, 15);
