import { SEVERITIES } from '../case/facts/triage';
import type { SignedFactType } from '../case/signed-facts';
import { closureFindings, missingRoutes, rowFindings, standInFindings } from './check-approval';
import { startFindings } from './check-deadlines';
import { deadlinesOfRaised, obligationFindings, replyFindings } from './check-obligations';
import { eraFindings, successionFindings } from './check-succession';
import { finding, type RulesetFinding } from './finding';
import type { Ruleset } from './schema';

export type { FindingCode, RulesetFinding } from './finding';

/** The deadlines that commands and rules ask for by name. */
const DEADLINES_IN_USE = [
  'causesAndPlan',
  'effectCheckAtLatest',
  'paperConfirmation',
  'countersignature',
  'reply',
] as const;

/** What no city may sign with an old sign-in: 決裁・代決, 効果確認, 完了承認, 再開, 廃棄 (domain section 3). */
export const ALWAYS_FRESH = [
  'PlanDecided',
  'EffectJudged',
  'ClosureApproved',
  'CaseReopened',
  'ErasureDecided',
] as const satisfies readonly SignedFactType[];

/** How long a deadline may be, so that its day can be reckoned: three years. */
const LONGEST = { months: 36, calendarDays: 1100, workingDays: 750 } as const;

const twice = (where: string, ids: readonly string[]): readonly RulesetFinding[] =>
  [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) =>
    finding('idTwice', where, id),
  );

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

const isAscending = (values: readonly (string | number)[]) =>
  values.every((value, index) => {
    const before = values[index - 1];
    return before === undefined || before < value;
  });

/** A leap year, so that 29 February is a day. */
const isADay = (monthAndDay: string): boolean => {
  const day = new Date(`2024-${monthAndDay}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(5, 10) === monthAndDay;
};

function listFindings(ruleset: Ruleset): readonly RulesetFinding[] {
  const { kinds, severities, causeCodes, obligationKinds, deadlines, eras, standIns } = ruleset;
  return [
    ...deadlines
      .filter((row) => row.unit !== 'fixedDate' && row.length > LONGEST[row.unit])
      .map(({ id }) => finding('deadlineTooLong', 'deadlines', id)),
    ...twice('kinds', idsOf(kinds)),
    ...twice('severities', idsOf(severities)),
    ...twice('causeCodes', idsOf(causeCodes)),
    ...twice('obligationKinds', idsOf(obligationKinds)),
    ...twice('deadlines', idsOf(deadlines)),
    ...twice(
      'eras',
      eras.map(({ letter }) => letter),
    ),
    ...twice(
      'standIns',
      standIns.map((one) => one.for),
    ),
  ];
}

function orderFindings({ eras, severities, kinds, causeCodes }: Ruleset) {
  // The statechart's own list goes from the most severe down.
  const ranks = severities.map(({ id }) => -SEVERITIES.indexOf(id));
  return [
    ...(isAscending(eras.map(({ from }) => from)) ? [] : [finding('erasOutOfOrder', 'eras')]),
    ...(isAscending(ranks) ? [] : [finding('severitiesOutOfOrder', 'severities')]),
    ...kinds
      .filter(({ from, until }) => from !== undefined && until !== undefined && until < from)
      .map(({ id }) => finding('endsBeforeItBegins', 'kinds', id)),
    ...causeCodes
      .filter(({ id }) => id.includes('.') && !idsOf(causeCodes).includes(id.split('.')[0] ?? ''))
      .map(({ id }) => finding('causeCodeWithoutItsGroup', 'causeCodes', id)),
  ];
}

/**
 * What is wrong with a ruleset beyond its form, which the schema holds: every plan's route
 * resolvable, nothing named twice, nothing left open. Empty: it can be decided.
 *
 * @param earlier the rulesets decided before it, to which running cases may be pinned
 */
export function checkRuleset(
  ruleset: Ruleset,
  earlier: readonly Ruleset[] = [],
): readonly RulesetFinding[] {
  const { deadlines, freshAuthentication, holidays } = ruleset;
  return [
    ...listFindings(ruleset),
    ...orderFindings(ruleset),
    ...missingRoutes(ruleset, earlier),
    ...rowFindings(ruleset),
    ...standInFindings(ruleset),
    ...closureFindings(ruleset),
    ...obligationFindings(ruleset),
    ...startFindings(ruleset),
    ...replyFindings(ruleset),
    ...ALWAYS_FRESH.filter((fact) => !freshAuthentication.facts.includes(fact)).map((fact) =>
      finding('freshAuthenticationMissing', 'freshAuthentication', fact),
    ),
    ...[...DEADLINES_IN_USE, ...deadlinesOfRaised(ruleset)]
      .filter((id) => !idsOf(deadlines).includes(id))
      .map((id) => finding('noSuchDeadline', 'deadlines', id)),
    ...holidays.yearly
      .filter((day) => !isADay(day))
      .map((day) => finding('noSuchDay', 'holidays', day)),
    ...successionFindings(ruleset, earlier),
    ...eraFindings(ruleset, earlier),
  ];
}
