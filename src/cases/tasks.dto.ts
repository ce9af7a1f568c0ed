import { ApiProperty } from '@nestjs/swagger';
import { CaseStateAnswer } from './case-answer';
import { UnitAnswer } from './case-list.dto';

/** The case that a task is about. */
export class TaskCaseAnswer {
  readonly id: string;
  @ApiProperty({ type: String, nullable: true })
  readonly number: string | null;
  readonly state: CaseStateAnswer;
  @ApiProperty({ type: String, nullable: true })
  readonly kind: string | null;
  @ApiProperty({ type: String, nullable: true })
  readonly severity: string | null;
  readonly section: UnitAnswer;
  readonly seriousSuspected: boolean;
  /** 共有用要旨; null before triage, and where it was erased 消去済. */
  @ApiProperty({ type: String, nullable: true })
  readonly sharedSummary: string | null;
}

/** Something that waits for who asks. */
export class TaskAnswer {
  /** The fact that the case waits for, such as `PlanDecided`. */
  readonly fact: string;
  /** The action that it is about, where a case may wait for several. */
  @ApiProperty({ type: String, nullable: true })
  readonly about: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' })
  readonly dueOn: string | null;
  /** Whether the due day has passed. */
  readonly overdue: boolean;
  /** Since when the case waits for it. */
  readonly since: string;
  readonly case: TaskCaseAnswer;
}

/** One page of what waits for who asks. */
export class TaskListAnswer {
  readonly tasks: TaskAnswer[];
  /** `cursor` of the next page; null on the last one. */
  @ApiProperty({ type: String, nullable: true })
  readonly next: string | null;
  readonly position: string;
}
