import type { z } from 'zod';
import type { Fact } from '../fact';
import { absenceFactSchemas } from './facts/absences';
import { designationFactSchemas } from './facts/designations';
import { postFactSchemas } from './facts/posts';
import { unitFactSchemas } from './facts/units';

export { ABSENCE_REASONS } from './facts/absences';
export { DESIGNATED_ROLES } from './facts/designations';
export { POST_ROLES, type PostRole } from './facts/posts';
export { unitCode } from './facts/units';

/** Every fact of the stream `organisation`, by its name. */
export const organisationFactSchemas = {
  ...unitFactSchemas,
  ...postFactSchemas,
  ...designationFactSchemas,
  ...absenceFactSchemas,
} as const;

export type OrganisationFactType = keyof typeof organisationFactSchemas;
export const ORGANISATION_FACT_TYPES = Object.keys(
  organisationFactSchemas,
) as OrganisationFactType[];
export const isOrganisationFactType = (type: string): type is OrganisationFactType =>
  Object.hasOwn(organisationFactSchemas, type);

/** What a fact of that name carries. */
export type OrganisationFactData<T extends OrganisationFactType> = z.infer<
  (typeof organisationFactSchemas)[T]
>;

/** A fact of that name, as far as fold and rules look at it. */
export type OrganisationFactOf<T extends OrganisationFactType> = {
  [Name in T]: Pick<Fact<Name, OrganisationFactData<Name>>, 'type' | 'data'>;
}[T];

export type OrganisationFact = OrganisationFactOf<OrganisationFactType>;
