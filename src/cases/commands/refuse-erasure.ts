import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import type { RefuseErasureBody } from '../requests/erasure-body';

export class RefuseErasure extends CaseCommand<RefuseErasureBody> {}

@CommandHandler(RefuseErasure)
export class RefuseErasureHandler implements ICommandHandler<RefuseErasure> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: RefuseErasure): Promise<CaseAnswer> {
    return this.cases.change(order, 'ErasureRefused', ({ cityDay }) => ({
      reason: text(order.body.reason),
      found: { cityDay },
    }));
  }
}
