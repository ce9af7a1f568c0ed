import { permittedBy } from './setup';

const change = 'rememberClassification' as const;

/**
 * 区分変更・重大度変更, wherever the case stands. Each state says what becomes of it; the first line
 * that fits counts. `stays` keeps the case where it is.
 */
export function reclassifying(targets: {
  /** On a route with analysis of causes. */
  readonly analysis: Target;
  /** On the decision route, where nothing was adopted or decided yet. */
  readonly adoption: Target;
  /** On the decision route, once adopted or decided. */
  readonly decided: Target;
  readonly fix: Target;
  readonly record: Target;
  /** Where a decided plan goes on, on a route that has plans. */
  readonly aPlanGoesOn?: 'work';
  /** In closure: only what has done what the new route asks for stays there. */
  readonly atTheEnd?: 'stays';
}) {
  return permittedBy(
    [
      'reclassifies',
      'isNewClassification',
      'isDownwardOnlyByWhoMay',
      'kindAndSeverityHaveARoute',
      'signsWhatStandsNow',
      'authenticatedRecently',
    ],
    [
      ...(targets.atTheEnd === undefined
        ? []
        : ([
            { guard: 'hasDoneWhatTheNewRouteAsks', ...leadingTo(targets.atTheEnd) },
            { guard: 'onlyLacksTheEffectCheck', ...leadingTo('effectCheck') },
          ] as const)),
      ...(targets.aPlanGoesOn === undefined
        ? []
        : [{ guard: 'aDecidedPlanGoesOn', ...leadingTo(targets.aPlanGoesOn) } as const]),
      { guard: 'isDecidedAndLeadsToAdoption', ...leadingTo(targets.decided) },
      { guard: 'leadsToAdoption', ...leadingTo(targets.adoption) },
      { guard: 'leadsToFix', ...leadingTo(targets.fix) },
      { guard: 'leadsToRecord', ...leadingTo(targets.record) },
      leadingTo(targets.analysis),
    ] as const,
  );
}

export const TARGETS = {
  analysis: '#case.open.rootCause',
  adoption: '#case.open.report.decidingAdoption',
  planning: '#case.open.correction.planning',
  work: '#case.open.correction.implementing',
  fix: '#case.open.correction.fixing',
  effectCheck: '#case.open.verification',
  closure: '#case.open.closure',
} as const;
type Target = 'stays' | keyof typeof TARGETS;

const leadingTo = (target: Target) =>
  target === 'stays' ? { actions: change } : { target: TARGETS[target], actions: change };
