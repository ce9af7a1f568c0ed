import type { VoiceFactData, VoiceFactType } from '../../state-machines/voice/facts';
import type { VoiceState } from '../../state-machines/voice/state';
import type { Moment } from '../cases/pipeline/moments';
import type { Requester, Standing } from '../people/requester';
import type { Unsealed } from '../sealed-texts/plain-text';

/** A fact as a command handler drafts it: texts not yet sealed, without what is the same for all. */
export type VoiceDraft<T extends VoiceFactType> = Unsealed<
  Omit<VoiceFactData<T>, 'by' | 'signature'>
>;

/** What a handler drafts from. */
export interface VoiceGiven extends Moment {
  /** Undefined before it is received. */
  readonly voice: VoiceState | undefined;
  readonly requester: Requester;
  /** The post in which the requester acts. */
  readonly standing: Standing;
}
