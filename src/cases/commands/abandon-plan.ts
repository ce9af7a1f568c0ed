import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { stepInTurn } from '../approval/route-of-approval';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { DecisionBody } from '../requests/decision-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { Typed } from '../requests/fields';

/** 廃案: the decider drops the plan. */
@ApiExample<AbandonPlanBody>({
  reason: '制度の改正により、この計画では対応できなくなったため。',
  signs: EXAMPLE_SIGNS,
})
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
