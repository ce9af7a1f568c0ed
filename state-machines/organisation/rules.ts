import type { OrganisationFactOf, OrganisationFactType } from './facts';
import { absenceVerdicts, endedAbsenceVerdicts } from './rules/absences';
import { competenceDenying, type CompetenceRule } from './rules/competence';
import { designationVerdicts, endedDesignationVerdicts } from './rules/designations';
import { holdingVerdicts, transferVerdicts, vacatedVerdicts } from './rules/holdings';
import { closedPostVerdicts, postVerdicts } from './rules/posts';
import {
  closedUnitVerdicts,
  mergedUnitVerdicts,
  movedUnitVerdicts,
  renamedUnitVerdicts,
  unitVerdicts,
} from './rules/units';
import type { OrganisationState } from './state';

/** True where a rule says yes; one that was not asked is left out. */
type Verdicts = Readonly<Record<string, boolean | undefined>>;

/** What each fact is held to, by the names of the rules. Never asked of a fact that was recorded. */
const VERDICTS = {
  UnitOpened: unitVerdicts,
  UnitRenamed: renamedUnitVerdicts,
  UnitMoved: movedUnitVerdicts,
  UnitMerged: mergedUnitVerdicts,
  UnitClosed: closedUnitVerdicts,
  PostEstablished: postVerdicts,
  PostClosed: closedPostVerdicts,
  PostHeld: holdingVerdicts,
  PostVacated: vacatedVerdicts,
  TransfersOrdered: transferVerdicts,
  Designated: designationVerdicts,
  DesignationEnded: endedDesignationVerdicts,
  AbsenceRecorded: absenceVerdicts,
  AbsenceEnded: endedAbsenceVerdicts,
} as const satisfies {
  [T in OrganisationFactType]: (
    organisation: OrganisationState,
    data: OrganisationFactOf<T>['data'],
  ) => Verdicts;
};

type KeyOf<Some> = Some extends unknown ? keyof Some & string : never;

/** The rules that can say no to what facts of these names say. */
export type RuleAbout<T extends OrganisationFactType> = KeyOf<ReturnType<(typeof VERDICTS)[T]>>;

/** Every rule about what a fact says. */
export type ContentRule = RuleAbout<OrganisationFactType>;

/** The name by which a refusal means a rule of the organisation. */
export type OrganisationRule = CompetenceRule | ContentRule;

/** The rules that say no to what a new fact says, in the order in which they were asked; none: it may happen. */
export const refusalsOf = <T extends OrganisationFactType>(
  organisation: OrganisationState,
  fact: OrganisationFactOf<T>,
): RuleAbout<T>[] =>
  verdictsOn(organisation, fact)
    .filter(({ allows }) => !allows)
    .map(({ rule }) => rule);

/** The rules that are asked about what a fact says, in their order, and what each says. */
export function verdictsOn<T extends OrganisationFactType>(
  organisation: OrganisationState,
  { type, data }: OrganisationFactOf<T>,
): { readonly rule: RuleAbout<T>; readonly allows: boolean }[] {
  const asked = VERDICTS[type] as (state: OrganisationState, said: typeof data) => Verdicts;
  return Object.entries(asked(organisation, data)).flatMap(([rule, allows]) =>
    allows === undefined ? [] : [{ rule: rule as RuleAbout<T>, allows }],
  );
}

/** The rules that say no to whoever brings a new fact about; none: they may. */
export function denialsOf<T extends OrganisationFactType>(
  organisation: OrganisationState,
  fact: OrganisationFactOf<T>,
): CompetenceRule[] {
  const denying = competenceDenying(organisation, fact as OrganisationFactOf<OrganisationFactType>);
  return denying === undefined ? [] : [denying];
}
