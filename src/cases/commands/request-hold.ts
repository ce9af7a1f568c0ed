import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CommandBody } from '../command-body';
import { text } from '../draft';
import { IsDay, Typed } from '../fields';
import { CaseCommand } from '../order';

/** 一時停止の申出: the section asks that the case stand still until a day. */
export class RequestHoldBody extends CommandBody {
  @Typed(LIMITS.paragraph)
  reason: string;

  @IsDay()
  until: string;
}

export class RequestHold extends CaseCommand<RequestHoldBody> {}

@CommandHandler(RequestHold)
export class RequestHoldHandler implements ICommandHandler<RequestHold> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: RequestHold): Promise<CaseAnswer> {
    return this.cases.change(order, 'HoldRequested', ({ cityDay }) => ({
      reason: text(order.body.reason),
      until: order.body.until,
      found: { cityDay },
    }));
  }
}
