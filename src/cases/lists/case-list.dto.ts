import { ApiExtraModels, ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { SOURCES } from '../../../state-machines/case/facts/report';
import { SEVERITIES } from '../../../state-machines/case/facts/triage';
import { phaseLabels, stepLabels } from '../../../state-machines/case/labels';
import { QueryNumber } from '../../platform/query-number';
import {
  ApiReadableText,
  UnreadableText,
  type ReadableText,
} from '../../sealed-texts/readable-text.dto';
import { CaseStateAnswer } from '../requests/case-answer';
import { IsOrganisationId, Optional } from '../requests/fields';
import { AfterQuery, type Flag, IsFiscalYear, IsFlag, IsInstant } from './read-queries';

const LONGEST_CURSOR = 500;
/** Every phase and step that a case can be in; a wrong one must not read as if there were no case. */
const PHASES = Object.keys(phaseLabels);
const STEPS = Object.keys(stepLabels);

/** How long a page of a list is, and where it begins. */
export class PageQuery extends AfterQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 100, default: 50 })
  @Optional()
  @QueryNumber()
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit: number = 50;

  /** `next` of the page before. */
  @Optional()
  @IsString()
  @MaxLength(LONGEST_CURSOR)
  @Matches(/^[A-Za-z0-9_-]+$/)
  readonly cursor?: string;
}

/** What a list of cases is narrowed to; all that is given must hold. */
export class CaseListQuery extends PageQuery {
  /** As it was at this instant; what is visible is decided by what is so today. */
  @ApiPropertyOptional({ format: 'date-time' })
  @Optional()
  @IsInstant()
  readonly at?: string;

  /** The fiscal year of the day on which it was noticed. Asked only of cases that are seen whole. */
  @Optional()
  @IsFiscalYear()
  readonly fiscalYear?: number;

  /** Asked only of cases that are seen whole. */
  @ApiPropertyOptional({ enum: SOURCES })
  @Optional()
  @IsIn(SOURCES)
  readonly source?: (typeof SOURCES)[number];

  /** A kind of the ruleset, or `unclassified` 未区分. */
  @Optional()
  @Matches(/^[a-zA-Z]{1,40}$/)
  readonly kind?: string;

  @ApiPropertyOptional({ enum: SEVERITIES })
  @Optional()
  @IsIn(SEVERITIES)
  readonly severity?: (typeof SEVERITIES)[number];

  /** 主管課, by its id. */
  @Optional()
  @IsOrganisationId()
  readonly section?: string;

  @ApiPropertyOptional({ enum: PHASES })
  @Optional()
  @IsIn(PHASES)
  readonly phase?: string;

  @ApiPropertyOptional({ enum: STEPS })
  @Optional()
  @IsIn(STEPS)
  readonly step?: string;

  /** How the number begins: `R6-市民-`. */
  @Optional()
  @Matches(/^[^\p{Cc}\p{Cs}]{1,40}$/u)
  readonly number?: string;

  @Optional()
  @IsFlag()
  readonly ended?: Flag;

  /** Asked only of cases that are seen whole. */
  @Optional()
  @IsOrganisationId()
  readonly reporter?: string;

  /** Asked only of cases that are seen whole. */
  @Optional()
  @IsOrganisationId()
  readonly handler?: string;
}

/** A unit, as it is called on the day of the list. */
export class UnitAnswer {
  readonly id: string;
  @ApiProperty({ type: String, nullable: true })
  readonly name: string | null;
}

/** A person; the name is null where it was erased, or cannot be read. */
export class PersonAnswer {
  readonly id: string;
  @ApiProperty({ type: String, nullable: true })
  readonly name: string | null;
}

/** What is told of a case to those only who see it whole. */
export class CaseDetailsAnswer {
  readonly reporter: PersonAnswer | null;
  @ApiProperty({ type: PersonAnswer, nullable: true })
  readonly handler: PersonAnswer | null;
  readonly foundHow: string;
  readonly noticedOn: string;
  readonly fiscalYear: number;
  readonly seriousSuspected: boolean;
  @ApiProperty({ type: String, nullable: true })
  readonly planDueOn: string | null;
  /** 仮区分; null before triage. */
  @ApiProperty({ type: Boolean, nullable: true })
  readonly provisional: boolean | null;
  readonly submittedAt: string;
  readonly updatedAt: string;
}

/** What any list shows of a case. */
@ApiExtraModels(UnreadableText)
export class CaseSummaryAnswer {
  readonly id: string;
  @ApiProperty({ type: String, nullable: true })
  readonly number: string | null;
  readonly state: CaseStateAnswer;
  @ApiProperty({ type: String, nullable: true })
  readonly kind: string | null;
  @ApiProperty({ type: String, nullable: true })
  readonly severity: string | null;
  readonly section: UnitAnswer;
  /** 共有用要旨; null before triage. */
  @ApiReadableText({ nullable: true })
  readonly sharedSummary: ReadableText | null;
}

/** A case in a list. */
export class ListedCaseAnswer extends CaseSummaryAnswer {
  /** Whether the list stands still for this case, since its record cannot be read on. */
  readonly setAside: boolean;
  /** Null where only the summary is open to who asks. */
  @ApiProperty({ type: CaseDetailsAnswer, nullable: true })
  readonly details: CaseDetailsAnswer | null;
}

/** One page of a list of cases. */
export class CaseListAnswer {
  readonly cases: ListedCaseAnswer[];
  /** `cursor` of the next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true })
  readonly next: string | null;
  /**
   * How many cases that fit are not listed, since they are not open to who asks, or only in a summary
   * that does not tell what the filters ask for. Null where they ask for more than fiscal year, source
   * and kind.
   */
  @ApiProperty({ type: Number, nullable: true })
  readonly notShown: number | null;
  /** The list is as it was at this position, on all its pages. */
  readonly position: string;
}
