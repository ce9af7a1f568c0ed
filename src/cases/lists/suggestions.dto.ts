import { ApiProperty } from '@nestjs/swagger';
import { UnitAnswer } from './case-list.dto';

/** Like cases in a section, which suggest that a cause lies behind them. */
export class SuggestionAnswer {
  readonly section: UnitAnswer;
  /** Their kind, one of the short route, such as `correctionItem` 修正事項. */
  readonly kind: string;
  readonly count: number;
  @ApiProperty({ format: 'date' })
  readonly firstNoticedOn: string;
  @ApiProperty({ format: 'date' })
  readonly lastNoticedOn: string;
  /** The kind that they suggest to report, one of the preventive route; null where there is none. */
  @ApiProperty({ type: String, nullable: true })
  readonly suggests: string | null;
}

/** One page of suggestions. */
export class SuggestionListAnswer {
  readonly suggestions: SuggestionAnswer[];
  /** `cursor` of the next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true })
  readonly next: string | null;
  readonly position: string;
}
