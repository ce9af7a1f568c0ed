import { ApiProperty } from '@nestjs/swagger';
import { BriefCaseAnswer } from './brief-case.dto';

/** Something that waits for who asks. */
export class TaskAnswer {
  /** The fact that the case waits for, such as `PlanDecided`. */
  readonly fact: string;
  /** The last part of `POST /api/cases/{id}/{command}`, which brings it about. */
  @ApiProperty({ type: String, nullable: true })
  readonly command: string | null;
  /**
   * What it is about, where a case may wait for several: an action `a1`, a step of the route `s2`, an
   * obligation, a deadline, or the revision of the decision to be stood by.
   */
  @ApiProperty({ type: String, nullable: true })
  readonly about: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' })
  readonly dueOn: string | null;
  /** Whether the due day has passed. */
  readonly overdue: boolean;
  /** Since when the case waits for it. */
  readonly since: string;
  readonly case: BriefCaseAnswer;
}

/** One page of what waits for who asks. */
export class TaskListAnswer {
  readonly tasks: TaskAnswer[];
  /** `cursor` of the next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true })
  readonly next: string | null;
  readonly position: string;
}
