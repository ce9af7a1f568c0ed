import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { VOICE_STANDINGS, type VoiceStanding } from '../../state-machines/voice/state';
import { PageQuery, UnitAnswer } from '../cases/lists/case-list.dto';
import { type Flag, IsFlag } from '../cases/lists/read-queries';
import { IsOrganisationId, Optional } from '../cases/requests/fields';
import { UUID } from '../platform/ids';
import type { Text } from '../platform/language';

/** What a list of voices is narrowed to; all that is given must hold. */
export class VoiceListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: VOICE_STANDINGS })
  @Optional()
  @IsIn(VOICE_STANDINGS)
  readonly standing?: VoiceStanding;

  /** The section that has it, by its id. */
  @Optional()
  @IsOrganisationId()
  readonly section?: string;

  /** How the reception number begins: `V-R8-市民-`. */
  @Optional()
  @Matches(/^[^\p{Cc}\p{Cs}]{1,40}$/u)
  readonly number?: string;

  /** A case that it is linked to, by its id; nothing is found by one that I see nothing of. */
  @ApiPropertyOptional({ format: 'uuid' })
  @Optional()
  @Matches(UUID)
  readonly case?: string;

  @Optional()
  @IsFlag()
  readonly ended?: Flag;

  /** `true`: only those whose due day has passed without an answer. */
  @ApiPropertyOptional({ enum: ['true'] })
  @Optional()
  @IsIn(['true'])
  readonly overdue?: 'true';

  /** `me`: only those that wait for who asks. */
  @ApiPropertyOptional({ enum: ['me'] })
  @Optional()
  @IsIn(['me'])
  readonly waiting?: 'me';
}

/** A voice in a list: no text of it, and nobody's name. */
export class ListedVoiceAnswer {
  readonly id: string;
  @ApiProperty({ type: String, nullable: true })
  readonly number: string | null;
  readonly standing: string;
  /** What the standing is called in the reader's language. */
  @ApiProperty({ type: String })
  readonly label: Text | string;
  readonly ended: boolean;
  readonly how: string;
  readonly receivedOn: string;
  readonly wantsReply: boolean;
  readonly anonymous: boolean;
  readonly section: UnitAnswer;
  /** The day by which it is to be answered; null once it was. */
  @ApiProperty({ type: String, nullable: true, format: 'date' })
  readonly dueOn: string | null;
  readonly overdue: boolean;
  /** The command that it waits for; null where nobody has anything to do. */
  @ApiProperty({ type: String, nullable: true })
  readonly waitsFor: string | null;
  /** Whether somebody proposed an 消去 that nobody has decided on. */
  readonly erasureProposed: boolean;
}

/** One page of a list of voices. */
export class VoiceListAnswer {
  readonly voices: ListedVoiceAnswer[];
  /** `cursor` of the next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true })
  readonly next: string | null;
  readonly position: string;
}
