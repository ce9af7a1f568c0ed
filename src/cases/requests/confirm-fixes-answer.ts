import { ApiPropertyOptional } from '@nestjs/swagger';
import { ProblemDetails } from '../../platform/api-problems';
import { CaseAnswer } from './case-answer';

/** How the confirmation of one 修正事項 ended: one of the two. */
export class FixOutcome {
  id: string;
  /** The case, once it is closed. */
  @ApiPropertyOptional({ type: CaseAnswer })
  closed?: CaseAnswer;
  /** Why not: the problem that the command by itself would have answered. */
  @ApiPropertyOptional({ type: ProblemDetails })
  problem?: ProblemDetails;
}

/** What became of each, in the order in which they were sent. */
export class ConfirmFixesAnswer {
  outcomes: FixOutcome[];
}
