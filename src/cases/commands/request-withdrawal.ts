import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { Typed } from '../requests/fields';

/** 取下げの申出: after triage the reporter can only wish it. */
@ApiExample<RequestWithdrawalBody>({ reason: '思い違いによる報告だったため。' })
export class RequestWithdrawalBody extends CommandBody {
  @Typed(LIMITS.paragraph)
  reason: string;
}

export class RequestWithdrawal extends CaseCommand<RequestWithdrawalBody> {}

@CommandHandler(RequestWithdrawal)
export class RequestWithdrawalHandler implements ICommandHandler<RequestWithdrawal> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: RequestWithdrawal): Promise<CaseAnswer> {
    return this.cases.change(order, 'WithdrawalRequested', ({ cityDay }) => ({
      reason: text(order.body.reason),
      found: { cityDay },
    }));
  }
}
