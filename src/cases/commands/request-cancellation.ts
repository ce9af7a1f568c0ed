import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { Typed } from '../requests/fields';

/** 中止の申出: the section asks, and somebody else decides. */
@ApiExample<RequestCancellationBody>({ reason: '対象の事務が廃止されたため。' })
export class RequestCancellationBody extends CommandBody {
  @Typed(LIMITS.paragraph)
  reason: string;
}

export class RequestCancellation extends CaseCommand<RequestCancellationBody> {}

@CommandHandler(RequestCancellation)
export class RequestCancellationHandler implements ICommandHandler<RequestCancellation> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: RequestCancellation): Promise<CaseAnswer> {
    return this.cases.change(order, 'CancellationRequested', ({ cityDay }) => ({
      reason: text(order.body.reason),
      found: { cityDay },
    }));
  }
}
