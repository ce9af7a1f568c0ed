import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CaseCommand } from '../order';

/** 引戻し: the author takes the plan back before it is decided. */
export class PullBackPlan extends CaseCommand {}

@CommandHandler(PullBackPlan)
export class PullBackPlanHandler implements ICommandHandler<PullBackPlan> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: PullBackPlan): Promise<CaseAnswer> {
    return this.cases.change(order, 'PlanPulledBack', ({ cityDay }) => ({ found: { cityDay } }));
  }
}
