import type { CaseFactData } from '../../../state-machines/case/facts';
import type { OrganisationState } from '../../../state-machines/organisation/fold';
import type { Given } from '../pipeline/draft';
import { approverIsOfTheDepartment } from './approver-department';

/** What is looked up where a case is closed, or its closing returned. */
export const closingFound = (
  organisation: OrganisationState,
  { memory, cityDay, inForce }: Given,
): CaseFactData<'ClosureApproved'>['found'] => ({
  cityDay,
  approverIsOfTheDepartment: approverIsOfTheDepartment(
    organisation,
    memory,
    inForce.ruleset,
    cityDay,
  ),
});
