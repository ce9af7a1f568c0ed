import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';

/** The case goes on where it stood, before the hold would have ended by itself. */
export class ResumeCase extends CaseCommand {}

@CommandHandler(ResumeCase)
export class ResumeCaseHandler implements ICommandHandler<ResumeCase> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ResumeCase): Promise<CaseAnswer> {
    return this.cases.change(order, 'CaseResumed', ({ cityDay }) => ({
      found: { cityDay },
    }));
  }
}
