import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import { closingFound } from '../approval/closing';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { Typed } from '../requests/fields';

/** What is wanting before the case can be closed. */
@ApiExample<ReturnClosureBody>({ reason: '手順書の改訂の写しを添えてください。' })
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
    return this.cases.change(order, 'ClosureReturned', async (given) => ({
      reason: text(order.body.reason),
      found: closingFound(await this.organisation.current(), given),
    }));
  }
}
