import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CERTAINTIES, OCCURRENCE_BLOCKS } from '../../state-machines/occurrences/facts';
import { AfterQuery, IsInstant } from '../cases/lists/read-queries';
import { Optional } from '../cases/requests/fields';

/** When the report is asked for. */
export class OccurrencesReportQuery extends AfterQuery {
  /** As it was known at this instant; now, if left out. */
  @ApiPropertyOptional({ format: 'date-time' })
  @Optional()
  @IsInstant()
  readonly at?: string;
}

export class LabelledAnswer {
  readonly id: string;
  readonly label: string;
}

/** A column of the printed table. */
export class ReportColumnAnswer {
  readonly id: string;
  @ApiProperty({ enum: OCCURRENCE_BLOCKS })
  readonly block: string;
  readonly blockLabel: string;
  @ApiProperty({ enum: CERTAINTIES })
  readonly blockCertainty: string;
  /** 見出し推定: the kind that it most likely counts. */
  @ApiPropertyOptional()
  readonly heading?: string;
  @ApiProperty({ type: String, nullable: true })
  readonly headingLabel: string | null;
  @ApiProperty({ enum: CERTAINTIES })
  readonly headingCertainty: string;
}

export class FiscalYearLabelsAnswer {
  @ApiProperty({ example: '令和元年' })
  readonly era: string;
  @ApiProperty({ example: 'R1' })
  readonly short: string;
  @ApiProperty({ example: '2019' })
  readonly western: string;
}

/** A year as it was printed. */
export class PrintedYearAnswer {
  readonly nengo: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer', nullable: true },
    description: 'by column; null is a dash (not in use, or not recorded), which is no zero',
  })
  readonly counts: Record<string, number | null>;
  @ApiProperty({ type: String, nullable: true })
  readonly note: string | null;
}

export class OccurrenceCountAnswer {
  readonly source: string;
  /** A kind of `kinds`; `unclassified` for 未区分. */
  readonly kind: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'null is not recorded, no zero' })
  readonly cases: number | null;
}

/** A year as Zesei holds it. */
export class RecordedYearAnswer {
  @ApiProperty({
    enum: ['recorded', 'before'],
    description: '`before`: only what was reported later of the time before the first record',
  })
  readonly coverage: string;
  readonly counts: OccurrenceCountAnswer[];
  readonly total: number;
}

export class ReportYearAnswer {
  readonly fiscalYear: number;
  readonly labels: FiscalYearLabelsAnswer;
  @ApiProperty({ type: PrintedYearAnswer, nullable: true })
  readonly printed: PrintedYearAnswer | null;
  /** Null for a year that Zesei did not record. */
  @ApiProperty({ type: RecordedYearAnswer, nullable: true })
  readonly recorded: RecordedYearAnswer | null;
}

/** 発生状況まとめ. Printed and recorded figures stand side by side and are never merged. */
export class OccurrencesReportAnswer {
  /** The instant that the report is of. */
  @ApiProperty({ format: 'date-time' })
  readonly at: string;
  /** The one position that the instant means. */
  readonly position: string;
  @ApiProperty({ type: String, nullable: true })
  readonly printedSource: string | null;
  readonly columns: ReportColumnAnswer[];
  readonly sources: LabelledAnswer[];
  /** The kinds, and 未区分 as the last of them. */
  readonly kinds: LabelledAnswer[];
  readonly years: ReportYearAnswer[];
}
