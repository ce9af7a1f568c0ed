import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CaseCommand } from '../order';

/** 受領: the section takes the report on. */
export class AcceptCase extends CaseCommand {}

@CommandHandler(AcceptCase)
export class AcceptCaseHandler implements ICommandHandler<AcceptCase> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: AcceptCase): Promise<CaseAnswer> {
    return this.cases.change(order, 'CaseAccepted', ({ cityDay }) => ({ found: { cityDay } }));
  }
}
