import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';

/** 引戻し: the author takes the plan back before it is decided. */
export class PullBackPlan extends CaseCommand {}

@CommandHandler(PullBackPlan)
export class PullBackPlanHandler implements ICommandHandler<PullBackPlan> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: PullBackPlan): Promise<CaseAnswer> {
    return this.cases.change(order, 'PlanPulledBack', ({ cityDay }) => ({ found: { cityDay } }));
  }
}
