import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CommandBody } from '../command-body';
import { text } from '../draft';
import { Typed } from '../fields';
import { CaseCommand } from '../order';

/** 取下げの申出: after triage the reporter can only wish it. */
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
