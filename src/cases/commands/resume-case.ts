import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CaseCommand } from '../order';

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
