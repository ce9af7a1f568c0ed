import type { Day } from '../../state-machines/fact';
import type { VoiceFactData, VoiceFactType } from '../../state-machines/voice/facts';
import type { VoiceState } from '../../state-machines/voice/state';
import type { WorkingCalendar } from '../calendar/working-days';
import type { Requester, Standing } from '../people/requester';
import type { RecordedRuleset } from '../rulesets/rulesets';
import type { Unsealed } from '../sealed-texts/plain-text';

/** A fact as a command handler drafts it: texts not yet sealed, without what is the same for all. */
export type VoiceDraft<T extends VoiceFactType> = Unsealed<
  Omit<VoiceFactData<T>, 'by' | 'signature'>
>;

/** What a handler drafts from. */
export interface VoiceGiven {
  /** Undefined before it is received. */
  readonly voice: VoiceState | undefined;
  /** The day that it is in the city. */
  readonly cityDay: Day;
  readonly requester: Requester;
  /** The post in which the requester acts. */
  readonly standing: Standing;
  readonly inForce: RecordedRuleset;
  /** The city's working days, as they are known today. */
  readonly calendar: WorkingCalendar;
}
