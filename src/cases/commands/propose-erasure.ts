import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { orNotFound } from '../../platform/or-not-found';
import { erasureProposed } from '../erasure';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseStreams } from '../pipeline/case-streams';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import type { ProposeErasureBody } from '../requests/erasure-body';

export class ProposeErasure extends CaseCommand<ProposeErasureBody> {}

@CommandHandler(ProposeErasure)
export class ProposeErasureHandler implements ICommandHandler<ProposeErasure> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly streams: CaseStreams,
  ) {}

  execute({ order }: ProposeErasure): Promise<CaseAnswer> {
    return this.cases.change(order, 'ErasureProposed', async ({ caseId, cityDay }) => ({
      ...erasureProposed(order.body, orNotFound(await this.streams.load(caseId))),
      found: { cityDay },
    }));
  }
}
