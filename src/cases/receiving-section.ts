import type { UnitPath } from '../../state-machines/actor';
import type { Day } from '../../state-machines/fact';
import type { OrganisationState } from '../../state-machines/organisation/fold';
import { postWithRole, unitPathOf } from '../../state-machines/organisation/questions';
import { wrongField } from '../platform/problem';
import { knownUnitPath } from './known-units';

/** Where a case goes to: its section, and whether that is the secretariat's own. */
export interface Receiving {
  /** From the city down to the section. */
  readonly path: UnitPath;
  /** Then somebody else has to do the secretariat's part. */
  readonly isOfTheSecretariat: boolean;
}

/** The unit that is named, as of a day. Throws `invalid-request` where there is none. */
export function receivingUnit(
  organisation: OrganisationState,
  named: string,
  pointer: string,
  day: Day,
): Receiving {
  const path = knownUnitPath(organisation, named, pointer, day);
  const own = secretariatsSection(organisation, day)?.at(-1)?.id;
  return { path, isOfTheSecretariat: path.at(-1)?.id === own };
}

/** Where nobody knows whose it is: the secretariat's section. Throws `invalid-request` without one. */
export function receivingSecretariat(
  organisation: OrganisationState,
  pointer: string,
  day: Day,
): Receiving {
  const path = secretariatsSection(organisation, day);
  if (path === undefined) throw wrongField(pointer, NO_SECRETARIAT);
  return { path, isOfTheSecretariat: true };
}

/** The section in which the post of the secretariat's head stands. */
function secretariatsSection(organisation: OrganisationState, day: Day): UnitPath | undefined {
  const head = postWithRole(organisation, 'secretariatHead', day);
  const path = head === undefined ? [] : unitPathOf(organisation, head.unit, day);
  const section = path.findIndex(({ level }) => level === 'section');
  return section < 0 ? undefined : path.slice(0, section + 1);
}

const NO_SECRETARIAT = {
  ja: '事務局の課が登録されていません。受け付ける課を指定してください。',
  en: 'The secretariat has no section yet: name the section that receives it.',
};
