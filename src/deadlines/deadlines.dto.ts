import { ApiProperty } from '@nestjs/swagger';

const DEADLINE_STATES = ['onTrack', 'dueSoon', 'overdue', 'escalated'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** Who has to keep it: a person, a post, whoever heads a unit, or whoever holds a role. */
export class KeptBy {
  readonly person?: string;
  readonly post?: string;
  readonly unit?: string;
  readonly role?: string;
}

/** Something that a case has to come to by a day. */
export class DeadlineView {
  /** `acceptance`, `approvalStep-s2`, an action a1, an obligation by its id. */
  readonly deadline: string;
  /** Its last day, the times on hold reckoned in; null while the case is on hold and nobody knows. */
  @ApiProperty({ type: String, nullable: true })
  readonly dueOn: string | null;
  @ApiProperty({ enum: DEADLINE_STATES })
  readonly state: DeadlineState;
  readonly keptBy: KeptBy;
}

/** All that run in a case now. */
export class DeadlinesAnswer {
  readonly deadlines: DeadlineView[];
}
