import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { stepInTurn } from '../approval/route-of-approval';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { saidImportant, type StepBody } from '../requests/step-body';

/** 承認: a superior in the own line endorses the plan. */
export class EndorsePlan extends CaseCommand<StepBody> {}

@CommandHandler(EndorsePlan)
export class EndorsePlanHandler implements ICommandHandler<EndorsePlan> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: EndorsePlan): Promise<CaseAnswer> {
    return this.cases.change(order, 'PlanEndorsed', ({ memory, cityDay, acting }) => ({
      step: stepInTurn(memory, acting.post),
      ...saidImportant(order.body),
      found: { cityDay },
    }));
  }
}
