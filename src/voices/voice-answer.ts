import { ApiProperty } from '@nestjs/swagger';
import {
  ENDED_STANDINGS,
  VOICE_STANDINGS,
  type VoiceStanding,
  type VoiceState,
} from '../../state-machines/voice/state';
import { ApiExample } from '../platform/openapi/api-example';

/** What every command about a voice answers: the voice after it. */
@ApiExample<VoiceAnswer>({
  id: '018f2b6c-5d1e-7a30-8c42-9b6d1f0e7a55',
  number: 'V-R8-市民-0001',
  revision: 2,
  position: '43',
  standing: 'acknowledged',
  ended: false,
})
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
