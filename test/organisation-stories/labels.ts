import type { Text } from '../../state-machines/fact';
import type { OrganisationFactType } from '../../state-machines/organisation/facts';

/** What each fact of the organisation is called in its catalogue. */
export const organisationFactLabels: Readonly<Record<OrganisationFactType, Text>> = {
  UnitOpened: { ja: '組織の設置', en: 'Unit opened' },
  UnitRenamed: { ja: '組織の改称', en: 'Unit renamed' },
  UnitMoved: { ja: '組織の移管', en: 'Unit moved' },
  UnitMerged: { ja: '組織の統合', en: 'Unit merged' },
  UnitClosed: { ja: '組織の廃止', en: 'Unit closed' },
  PostEstablished: { ja: '職の設置', en: 'Post established' },
  PostClosed: { ja: '職の廃止', en: 'Post closed' },
  PostHeld: { ja: '就任', en: 'Post taken' },
  PostVacated: { ja: '離任（欠員）', en: 'Post vacated' },
  TransfersOrdered: { ja: '発令', en: 'Transfers ordered' },
  Designated: { ja: '指名', en: 'Designated' },
  DesignationEnded: { ja: '指名の終了', en: 'Designation ended' },
  AbsenceRecorded: { ja: '不在', en: 'Absence recorded' },
  AbsenceEnded: { ja: '不在の終了', en: 'Absence ended' },
};
