import type { Role } from '../../../state-machines/actor';
import { roleLabels } from '../../../state-machines/actor-labels';
import type { StandingDto } from '../../people/session.dto';
import type { Language, Text } from '../../platform/language';
import { capacityTexts } from './texts/capacity';

/** What the case itself names someone for; it goes with no post. */
type NamedFor = 'handler' | 'actionOwner';

/** In which capacity someone acts. */
export type Capacity = Role | NamedFor;

/** The post in which someone acts, and as what: 環境政策課長、内部監査員として. Throws where no post is it. */
export function postActingAs(
  standings: readonly StandingDto[],
  capacity: Capacity,
  language: Language,
): string {
  const standing = standings.find(({ roles }) => isNamedFor(capacity) || roles.includes(capacity));
  if (standing === undefined) throw new Error(`nobody can act as ${capacity} without being it`);
  return capacityTexts.acting(standing.title, labelOf(capacity))[language];
}

const isNamedFor = (capacity: Capacity): capacity is NamedFor =>
  capacity === 'handler' || capacity === 'actionOwner';

const labelOf = (capacity: Capacity): Text =>
  isNamedFor(capacity) ? capacityTexts[capacity] : roleLabels[capacity];
