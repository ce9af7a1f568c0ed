import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** With which ruleset one is compared. */
export class ComparisonQuery {
  /** A version. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly with: number;
}
