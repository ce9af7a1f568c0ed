import { IsInt, Max, Min } from 'class-validator';
import { QueryNumber } from '../platform/query-number';

/** With which ruleset one is compared. */
export class ComparisonQuery {
  /** A version. */
  @QueryNumber()
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  readonly with: number;
}
