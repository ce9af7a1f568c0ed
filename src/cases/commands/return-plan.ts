import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { stepInTurn } from '../approval/route-of-approval';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { Optional, Typed } from '../requests/fields';
import { saidImportant, StepBody } from '../requests/step-body';

/** 差戻し: back to the author, with a reason. */
@ApiExample<ReturnPlanBody>({
  reason: '処置の期限が遅すぎます。前倒ししてください。',
  signs: EXAMPLE_SIGNS,
})
export class ReturnPlanBody extends StepBody {
  @Typed(LIMITS.paragraph)
  reason: string;

  /** To an earlier step instead of the author. */
  @Optional()
  @Matches(/^s[1-9][0-9]?$/)
  toStep?: string;
}

export class ReturnPlan extends CaseCommand<ReturnPlanBody> {}

@CommandHandler(ReturnPlan)
export class ReturnPlanHandler implements ICommandHandler<ReturnPlan> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ReturnPlan): Promise<CaseAnswer> {
    return this.cases.change(order, 'PlanReturned', ({ memory, cityDay, acting }) => ({
      step: stepInTurn(memory, acting.post),
      toStep: order.body.toStep,
      reason: text(order.body.reason),
      ...saidImportant(order.body),
      found: { cityDay },
    }));
  }
}
