import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import type { DecisionBody } from '../decision-body';
import { CaseCommand } from '../order';

/** 実施確認: the section head has seen that every action was carried out. */
export class ConfirmImplementation extends CaseCommand<DecisionBody> {}

@CommandHandler(ConfirmImplementation)
export class ConfirmImplementationHandler implements ICommandHandler<ConfirmImplementation> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ConfirmImplementation): Promise<CaseAnswer> {
    return this.cases.change(order, 'ImplementationConfirmed', ({ cityDay }) => ({
      found: { cityDay },
    }));
  }
}
