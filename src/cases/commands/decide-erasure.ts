import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { asProposed } from '../erasure';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import type { DecideErasureBody } from '../requests/erasure-body';

export class DecideErasure extends CaseCommand<DecideErasureBody> {}

@CommandHandler(DecideErasure)
export class DecideErasureHandler implements ICommandHandler<DecideErasure> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: DecideErasure): Promise<CaseAnswer> {
    return this.cases.change(order, 'ErasureDecided', ({ memory, cityDay }) => ({
      ...asProposed(memory.proposedErasure),
      found: { cityDay },
    }));
  }
}
