import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Organisation } from '../../people/organisation';
import { closingFound } from '../approval/closing';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import type { SignedCommandBody } from '../requests/command-body';

/** 完了承認 */
export class ApproveClosure extends CaseCommand<SignedCommandBody> {}

@CommandHandler(ApproveClosure)
export class ApproveClosureHandler implements ICommandHandler<ApproveClosure> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: ApproveClosure): Promise<CaseAnswer> {
    return this.cases.change(order, 'ClosureApproved', async (given) => ({
      found: closingFound(await this.organisation.current(), given),
    }));
  }
}
