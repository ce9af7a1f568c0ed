import type { About } from '../cases/requests/command-about';
import type { CommandBody, SignedCommandBody } from '../cases/requests/command-body';

/** A command about a voice as it came over HTTP: who, about what, with what. */
export interface VoiceOrder<Body extends CommandBody = CommandBody> extends Omit<About, 'caseId'> {
  /** The voice, or `new` for one that is received. */
  readonly voiceId: string;
  readonly body: Body & Pick<SignedCommandBody, 'signs'>;
}

/** What every command about a voice carries on the bus. */
export abstract class VoiceCommand<Body extends CommandBody = CommandBody> {
  readonly order: VoiceOrder<Body>;

  constructor({ caseId, ...about }: About, body: Body) {
    // What path and headers say is read alike for cases and voices.
    this.order = { ...about, voiceId: caseId, body };
  }
}
