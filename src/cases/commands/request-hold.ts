import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { IsDay, Typed } from '../requests/fields';

/** 一時停止の申出: the section asks that the case stand still until a day. */
@ApiExample<RequestHoldBody>({ reason: '国の通知を待つ必要があるため。', until: '2026-06-30' })
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
