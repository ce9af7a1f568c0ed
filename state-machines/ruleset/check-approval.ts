import { POST_KINDS, type PostKind } from '../actor';
import { STEP_KINDS } from '../case/facts/plan';
import { finding, type RulesetFinding } from './finding';
import type { Ruleset } from './schema';

type Row = Ruleset['approvalRoutes'][number];
type Step = Row['steps'][number];

const rank = (post: PostKind) => POST_KINDS.indexOf(post);
const isAscending = (ranks: readonly number[]) =>
  ranks.every((one, index) => index === 0 || (ranks[index - 1] ?? 0) <= one);
const postsOf = (steps: readonly Step[], kind: Step['kind']): readonly PostKind[] =>
  steps.flatMap((step) => (step.kind === kind && typeof step.post === 'string' ? [step.post] : []));

const pairsOf = ({ kinds, severities }: Row) =>
  kinds.flatMap((kind) => severities.map((severity) => `${kind} ${severity}`));

function stepFindings({ steps }: Row, at: readonly string[]): readonly RulesetFinding[] {
  const kinds = steps.map(({ kind }) => STEP_KINDS.indexOf(kind));
  const endorsers = postsOf(steps, 'endorse').map(rank);
  const [decider] = postsOf(steps, 'decide').map(rank);
  const line = decider === undefined ? endorsers : [...endorsers, decider];
  return [
    ...(steps.filter(({ kind }) => kind === 'decide').length === 1
      ? []
      : [finding('notOneDecision', ...at)]),
    ...(isAscending(kinds) ? [] : [finding('stepsOutOfOrder', ...at)]),
    ...(isAscending(line) ? [] : [finding('lineOutOfOrder', ...at)]),
  ];
}

/** The rows of the table, each by itself and against the ones before it. */
export function rowFindings(ruleset: Ruleset): readonly RulesetFinding[] {
  const { approvalRoutes, kinds, severities } = ruleset;
  return approvalRoutes.flatMap((row, index) => {
    const at = ['approvalRoutes', String(index + 1)];
    const before = new Set(approvalRoutes.slice(0, index).flatMap(pairsOf));
    return [
      ...row.kinds
        .filter((kind) => !kinds.some(({ id }) => id === kind))
        .map((kind) => finding('unknownKind', ...at, kind)),
      ...row.severities
        .filter((severity) => !severities.some(({ id }) => id === severity))
        .map((severity) => finding('unknownSeverity', ...at, severity)),
      ...(pairsOf(row).every((pair) => before.has(pair))
        ? [finding('rowThatNeverCounts', ...at)]
        : []),
      ...stepFindings(row, at),
    ];
  });
}

/**
 * Every kind that can have a plan needs a route for each severity. That is all but those of the
 * record route: a case whose plan is being carried out stays there when it moves to the short route,
 * and raised then it needs a new decision. A case pinned to an earlier ruleset keeps that one's route
 * of its kind, and its plan is approved by this one's table.
 */
export const missingRoutes = (
  { approvalRoutes, kinds, severities }: Ruleset,
  earlier: readonly Ruleset[],
) => {
  const covered = new Set(approvalRoutes.flatMap(pairsOf));
  const before = earlier.flatMap((ruleset) => ruleset.kinds);
  return kinds
    .filter((kind) =>
      [kind, ...before].some(({ id, route }) => id === kind.id && route !== 'record'),
    )
    .flatMap((kind) => severities.map((severity) => [kind.id, severity.id] as const))
    .filter(([kind, severity]) => !covered.has(`${kind} ${severity}`))
    .map(([kind, severity]) => finding('noRouteOfApproval', 'kinds', kind, severity));
};

/** 代決: who decides as a post of the section's line needs someone in their stead. */
export function standInFindings({ approvalRoutes, standIns }: Ruleset): readonly RulesetFinding[] {
  const deciders = new Set(approvalRoutes.flatMap(({ steps }) => postsOf(steps, 'decide')));
  return [
    ...[...deciders]
      .filter((post) => !standIns.some((one) => one.for === post))
      .map((post) => finding('noStandIn', 'standIns', post)),
    ...standIns
      .filter((one) => one.for === one.by)
      .map((one) => finding('standsInForItself', 'standIns', one.for)),
  ];
}

/** 完了承認: the first row would count; a second one for the same severity is a slip. */
export const closureFindings = ({ closure, severities }: Ruleset): readonly RulesetFinding[] =>
  severities
    .filter(
      ({ id }) =>
        closure.filter((row) => row.severities.some((severity) => severity === id)).length !== 1,
    )
    .map(({ id }) => finding('closureNotOnce', 'closure', id));
