import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { SignedCommandBody } from '../command-body';
import { text } from '../draft';
import { Typed } from '../fields';
import { CaseCommand } from '../order';
import { stepInTurn } from '../route-of-approval';

/** 差戻し: back to the author, with a reason. */
export class ReturnPlanBody extends SignedCommandBody {
  @Typed(LIMITS.paragraph)
  reason: string;
}

export class ReturnPlan extends CaseCommand<ReturnPlanBody> {}

@CommandHandler(ReturnPlan)
export class ReturnPlanHandler implements ICommandHandler<ReturnPlan> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ReturnPlan): Promise<CaseAnswer> {
    return this.cases.change(order, 'PlanReturned', ({ memory, cityDay }) => ({
      step: stepInTurn(memory),
      reason: text(order.body.reason),
      found: { cityDay },
    }));
  }
}
