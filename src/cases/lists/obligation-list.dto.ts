import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID, Matches } from 'class-validator';
import { OBLIGATION_STATES } from '../../read-models/obligations/tables';
import { IsOrganisationId, Optional } from '../requests/fields';
import { BriefCaseAnswer } from './brief-case.dto';
import { PageQuery } from './case-list.dto';
import { type Flag, IsFlag, IsInstant } from './read-queries';

const ANY = 'any';

/** What a list of obligations is narrowed to; all that is given must hold. */
export class ObligationListQuery extends PageQuery {
  /** As they were at this instant; what is visible is decided by what is so today. */
  @ApiPropertyOptional({ format: 'date-time' })
  @Optional()
  @IsInstant()
  readonly at?: string;

  @ApiPropertyOptional({ enum: [...OBLIGATION_STATES, ANY], default: 'open' })
  @Optional()
  @IsIn([...OBLIGATION_STATES, ANY])
  readonly state: (typeof OBLIGATION_STATES)[number] | typeof ANY = 'open';

  /** A kind of the ruleset, such as `urgentCheck`. */
  @Optional()
  @Matches(/^[a-zA-Z]{1,40}$/)
  readonly kind?: string;

  /** `me`, or the id of a person, a post or a unit; what is owed by units below it belongs to it. */
  @Optional()
  @IsOrganisationId()
  readonly owedBy?: string;

  /** The id of a case. */
  @ApiPropertyOptional({ format: 'uuid' })
  @Optional()
  @IsUUID()
  readonly case?: string;

  @Optional()
  @IsFlag()
  readonly overdue?: Flag;
}

/** Who owes it: one of them. */
export class OwerAnswer {
  @ApiPropertyOptional()
  readonly person?: string;
  @ApiPropertyOptional()
  readonly post?: string;
  @ApiPropertyOptional()
  readonly unit?: string;
  /** What the person or the unit is called now; null for a post, and where the name was erased. */
  @ApiProperty({ type: String, nullable: true })
  readonly name: string | null;
}

/** What a case owes, or owed. */
export class ListedObligationAnswer {
  /** Its id in the case. */
  readonly id: string;
  readonly kind: string;
  readonly owedBy: OwerAnswer;
  @ApiProperty({ format: 'date' })
  readonly dueOn: string;
  readonly overdue: boolean;
  @ApiProperty({ type: String, nullable: true })
  readonly about: string | null;
  /** `unanswered` 未回答; `lapsed`: the case ended before. */
  @ApiProperty({ enum: OBLIGATION_STATES })
  readonly state: string;
  /** What was answered when it was met. */
  @ApiProperty({ type: String, nullable: true })
  readonly answer: string | null;
  /** Since when it stands so, and the revision of the fact that made it so. */
  readonly since: string;
  readonly revision: number;
  readonly case: BriefCaseAnswer;
}

/** One page of what is owed. */
export class ObligationListAnswer {
  readonly obligations: ListedObligationAnswer[];
  /** `cursor` of the next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true })
  readonly next: string | null;
  /** The list is as it was at this position, on all its pages. */
  readonly position: string;
}
