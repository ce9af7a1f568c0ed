import type { Ruleset } from '../../ruleset/schema';

/** The steps that a ruleset asks of a plan for this kind and severity; undefined without a route. */
export const requiredSteps = (ruleset: Ruleset, kind: string, severity: string) =>
  ruleset.approvalRoutes.find(
    ({ kinds, severities }) => kinds.includes(kind) && severities.some((one) => one === severity),
  )?.steps;
