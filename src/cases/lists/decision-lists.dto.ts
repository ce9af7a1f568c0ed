import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import {
  ApiReadableText,
  UnreadableText,
  type ReadableText,
} from '../../sealed-texts/readable-text.dto';
import { IsOrganisationId, Optional } from '../requests/fields';
import { BriefCaseAnswer } from './brief-case.dto';
import { PageQuery, PersonAnswer, UnitAnswer } from './case-list.dto';
import { type Flag, IsFiscalYear, IsFlag } from './read-queries';

/** What a list of decisions is narrowed to; all that is given must hold. */
export class DecisionListQuery extends PageQuery {
  /** The fiscal year of the day of the decision. */
  @Optional()
  @IsFiscalYear()
  readonly fiscalYear?: number;

  /** The section whose case it was, by its id. */
  @Optional()
  @IsOrganisationId()
  readonly section?: string;
}

export class ExceptionListQuery extends DecisionListQuery {
  /** Whether it was countersigned 追認. */
  @Optional()
  @IsFlag()
  readonly countersigned?: Flag;

  /** Whether the day of the countersignature has passed without it. */
  @Optional()
  @IsFlag()
  readonly overdue?: Flag;
}

export class DecisionInAbsenceListQuery extends DecisionListQuery {
  /** Whether the one who was absent has read it 後閲. */
  @Optional()
  @IsFlag()
  readonly read?: Flag;
}

export class UnconfirmedDecisionListQuery extends DecisionListQuery {
  /** Whether the day of the confirmation has passed without it. */
  @Optional()
  @IsFlag()
  readonly overdue?: Flag;
}

/** A decision in a list, with the case that it is in. */
export class ListedDecisionAnswer {
  /** The fact, such as `PlanDecided`, and its revision in the case. */
  readonly fact: string;
  readonly revision: number;
  readonly at: string;
  @ApiProperty({ format: 'date' })
  readonly decidedOn: string;
  readonly decidedBy: PersonAnswer;
  /** The post in which it was decided, by its id. */
  readonly post: string;
  /** 主管課 at that time. */
  readonly section: UnitAnswer;
  readonly case: BriefCaseAnswer;
}

/** A 特例. */
@ApiExtraModels(UnreadableText)
export class ListedExceptionAnswer extends ListedDecisionAnswer {
  /** The rule that was set aside. */
  readonly rule: string;
  @ApiReadableText({ nullable: true })
  readonly reason: ReadableText | null;
  @ApiProperty({ format: 'date' })
  readonly countersignBy: string;
  /** 追認; null as long as it is not countersigned. */
  @ApiProperty({ type: String, nullable: true, format: 'date' })
  readonly countersignedOn: string | null;
  @ApiProperty({ type: PersonAnswer, nullable: true })
  readonly countersignedBy: PersonAnswer | null;
  readonly overdue: boolean;
}

/** A 代決. */
export class ListedDecisionInAbsenceAnswer extends ListedDecisionAnswer {
  /** The step of the route of approval. */
  readonly step: string;
  /** Who was absent, and in which post they would have decided. */
  readonly absent: PersonAnswer;
  readonly absentPost: string;
  /** The absence on record. */
  readonly absence: string;
  /** 後閲; null as long as it was not read. */
  @ApiProperty({ type: String, nullable: true, format: 'date' })
  readonly readOn: string | null;
}

/** A decision on paper or by voice that its decider has not confirmed 後日入力・未追認. */
export class UnconfirmedDecisionAnswer extends ListedDecisionAnswer {
  /** Who typed it in. */
  readonly typedBy: PersonAnswer;
  @ApiProperty({ format: 'date' })
  readonly confirmBy: string;
  readonly overdue: boolean;
}

/** How often a section decided so in a fiscal year. */
export class DecisionRateAnswer {
  readonly section: UnitAnswer;
  /** All its signed decisions; for 代決 all its 決裁 of plans. */
  readonly decisions: number;
  /** Those of them that were 特例, or 代決. */
  readonly unusual: number;
}

class DecisionPageAnswer {
  /** `cursor` of the next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true })
  readonly next: string | null;
  /** How many that fit are in cases that are not open to who asks. */
  readonly notShown: number;
  readonly position: string;
}

class RatedPageAnswer extends DecisionPageAnswer {
  /** The fiscal year of the rates: the one asked for, else the present one. */
  readonly ratesOf: number;
  /** By section, every case counted. */
  readonly rates: DecisionRateAnswer[];
}

export class ExceptionListAnswer extends RatedPageAnswer {
  readonly exceptions: ListedExceptionAnswer[];
}

export class DecisionInAbsenceListAnswer extends RatedPageAnswer {
  readonly decisions: ListedDecisionInAbsenceAnswer[];
}

export class UnconfirmedDecisionListAnswer extends DecisionPageAnswer {
  readonly decisions: UnconfirmedDecisionAnswer[];
}
