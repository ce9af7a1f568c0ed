import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { DecisionBody } from '../decision-body';
import { text } from '../draft';
import { Typed } from '../fields';
import { CaseCommand } from '../order';

/** From the first completed action on, the criterion is the quality manager's to change. */
export class ChangeCriterionBody extends DecisionBody {
  @Typed(LIMITS.paragraph)
  criterion: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class ChangeCriterion extends CaseCommand<ChangeCriterionBody> {}

@CommandHandler(ChangeCriterion)
export class ChangeCriterionHandler implements ICommandHandler<ChangeCriterion> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ChangeCriterion): Promise<CaseAnswer> {
    const { criterion, reason } = order.body;
    return this.cases.change(order, 'CriterionChanged', ({ cityDay }) => ({
      criterion: text(criterion),
      reason: text(reason),
      found: { cityDay },
    }));
  }
}
