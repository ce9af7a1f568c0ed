import { toBeSigned } from '../../../state-machines/case/rules/signing';
import type { SignedFactType } from '../../../state-machines/case/signed-facts';
import type { Day } from '../../../state-machines/fact';
import type { LoadedCase } from '../pipeline/case-streams';

/**
 * The day on which the latest of what a decision is about was recorded: of the report, and of the facts
 * that whoever decides has to be shown.
 */
export function latestShownOn(type: SignedFactType, { snapshot, facts }: LoadedCase): Day {
  const shown = toBeSigned(snapshot.context, type).map(({ revision }) => revision);
  return facts
    .filter(({ fact }) => fact.type === 'CaseSubmitted' || shown.includes(fact.revision))
    .flatMap(({ fact: { data } }) => ('found' in data ? [data.found.cityDay] : []))
    .reduce((one, other) => (one > other ? one : other));
}
