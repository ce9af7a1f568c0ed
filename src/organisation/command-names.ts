import type { OrganisationFactType } from '../../state-machines/organisation/facts';

/** The command of the API that brings a fact of the organisation about; the file alone brings the other. */
export const COMMAND_OF_ORGANISATION_FACT: Readonly<
  Record<Exclude<OrganisationFactType, 'PostHeld'>, string>
> = {
  UnitOpened: 'open-unit',
  UnitRenamed: 'rename-unit',
  UnitMoved: 'move-unit',
  UnitMerged: 'merge-unit',
  UnitClosed: 'close-unit',
  PostEstablished: 'establish-post',
  PostClosed: 'close-post',
  PostVacated: 'vacate-post',
  TransfersOrdered: 'order-transfers',
  Designated: 'designate',
  DesignationEnded: 'end-designation',
  AbsenceRecorded: 'record-absence',
  AbsenceEnded: 'end-absence',
};
