import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';

/** 受領: the section takes the report on. */
export class AcceptCase extends CaseCommand {}

@CommandHandler(AcceptCase)
export class AcceptCaseHandler implements ICommandHandler<AcceptCase> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: AcceptCase): Promise<CaseAnswer> {
    return this.cases.change(order, 'CaseAccepted', ({ cityDay }) => ({ found: { cityDay } }));
  }
}
