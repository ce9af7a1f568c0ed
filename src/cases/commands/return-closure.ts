import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { Organisation } from '../../people/organisation';
import { approverIsOfTheDepartment } from '../approval/approver-department';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { Typed } from '../requests/fields';

/** What is wanting before the case can be closed. */
export class ReturnClosureBody extends CommandBody {
  @Typed(LIMITS.paragraph)
  reason: string;
}

export class ReturnClosure extends CaseCommand<ReturnClosureBody> {}

@CommandHandler(ReturnClosure)
export class ReturnClosureHandler implements ICommandHandler<ReturnClosure> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: ReturnClosure): Promise<CaseAnswer> {
    return this.cases.change(order, 'ClosureReturned', async ({ memory, cityDay, inForce }) => ({
      reason: text(order.body.reason),
      found: {
        cityDay,
        approverIsOfTheDepartment: approverIsOfTheDepartment(
          await this.organisation.current(),
          memory,
          inForce.ruleset,
          cityDay,
        ),
      },
    }));
  }
}
