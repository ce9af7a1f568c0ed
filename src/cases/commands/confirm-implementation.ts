import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import type { DecisionBody } from '../requests/decision-body';

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
