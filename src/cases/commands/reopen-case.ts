import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { REOPENING_REASONS } from '../../../state-machines/case/facts/closure';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { DecisionBody } from '../decision-body';
import { text } from '../draft';
import { Typed } from '../fields';
import { CaseCommand } from '../order';

/** 再開: only where the closing was wrong. What happens again 再発 is a new case. */
export class ReopenCaseBody extends DecisionBody {
  @IsIn(REOPENING_REASONS)
  because: (typeof REOPENING_REASONS)[number];

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class ReopenCase extends CaseCommand<ReopenCaseBody> {}

@CommandHandler(ReopenCase)
export class ReopenCaseHandler implements ICommandHandler<ReopenCase> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ReopenCase): Promise<CaseAnswer> {
    return this.cases.change(order, 'CaseReopened', ({ cityDay }) => ({
      because: order.body.because,
      reason: text(order.body.reason),
      found: { cityDay },
    }));
  }
}
