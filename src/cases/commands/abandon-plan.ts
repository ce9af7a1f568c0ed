import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { DecisionBody } from '../decision-body';
import { text } from '../draft';
import { Typed } from '../fields';
import { CaseCommand } from '../order';
import { stepInTurn } from '../route-of-approval';

/** 廃案: the decider drops the plan. */
export class AbandonPlanBody extends DecisionBody {
  @Typed(LIMITS.paragraph)
  reason: string;
}

export class AbandonPlan extends CaseCommand<AbandonPlanBody> {}

@CommandHandler(AbandonPlan)
export class AbandonPlanHandler implements ICommandHandler<AbandonPlan> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: AbandonPlan): Promise<CaseAnswer> {
    return this.cases.change(order, 'PlanAbandoned', ({ memory, cityDay, acting }) => ({
      step: stepInTurn(memory, acting.post),
      reason: text(order.body.reason),
      found: { cityDay },
    }));
  }
}
