import { ApiProperty } from '@nestjs/swagger';
import {
  ENDED_STANDINGS,
  VOICE_STANDINGS,
  type VoiceStanding,
  type VoiceState,
} from '../../state-machines/voice/state';

/** What every command about a voice answers: the voice after it. */
export class VoiceAnswer {
  id: string;
  /** The reception number; null as long as it is being taken. */
  @ApiProperty({ type: String, nullable: true })
  number: string | null;
  revision: number;
  /** Opaque; a query that says `?after=` it has seen this command. */
  position: string;
  /** Where the voice stands. */
  @ApiProperty({ enum: VOICE_STANDINGS })
  standing: VoiceStanding;
  /** Whether nobody has anything more to do, unless the citizen is not satisfied. */
  ended: boolean;
}

export const isEnded = ({ standing }: VoiceState): boolean => ENDED_STANDINGS.includes(standing);

export const voiceAnswer = (
  id: string,
  voice: VoiceState,
  reached: { readonly revision: number; readonly position: bigint },
): VoiceAnswer => ({
  id,
  number: voice.number ?? null,
  revision: reached.revision,
  position: String(reached.position),
  standing: voice.standing,
  ended: isEnded(voice),
});
