import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import type { SignedCommandBody } from '../command-body';
import { CaseCommand } from '../order';

/** 完了承認 */
export class ApproveClosure extends CaseCommand<SignedCommandBody> {}

@CommandHandler(ApproveClosure)
export class ApproveClosureHandler implements ICommandHandler<ApproveClosure> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ApproveClosure): Promise<CaseAnswer> {
    return this.cases.change(order, 'ClosureApproved', ({ cityDay }) => ({
      found: { cityDay },
    }));
  }
}
