import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import type { DecisionBody } from '../decision-body';
import { CaseCommand } from '../order';
import { stepInTurn } from '../route-of-approval';

/** 承認: a superior in the own line endorses the plan. */
export class EndorsePlan extends CaseCommand<DecisionBody> {}

@CommandHandler(EndorsePlan)
export class EndorsePlanHandler implements ICommandHandler<EndorsePlan> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: EndorsePlan): Promise<CaseAnswer> {
    return this.cases.change(order, 'PlanEndorsed', ({ memory, cityDay, acting }) => ({
      step: stepInTurn(memory, acting.post),
      found: { cityDay },
    }));
  }
}
