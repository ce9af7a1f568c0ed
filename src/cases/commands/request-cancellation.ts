import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CommandBody } from '../command-body';
import { text } from '../draft';
import { Typed } from '../fields';
import { CaseCommand } from '../order';

/** 中止の申出: the section asks, and somebody else decides. */
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
