import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsBoolean, Matches } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { DecisionBody } from '../decision-body';
import { text } from '../draft';
import { Optional, Typed } from '../fields';
import { CaseCommand } from '../order';

/** An obligation is waived, or closed as 未回答 once it is overdue. */
export class WaiveObligationBody extends DecisionBody {
  /** The obligation, as the case calls it. */
  @Matches(/^[a-zA-Z][a-zA-Z0-9-]{0,60}$/)
  id: string;

  /** 未回答: nobody answered until the due date. */
  @Optional()
  @IsBoolean()
  unanswered?: boolean;

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class WaiveObligation extends CaseCommand<WaiveObligationBody> {}

@CommandHandler(WaiveObligation)
export class WaiveObligationHandler implements ICommandHandler<WaiveObligation> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: WaiveObligation): Promise<CaseAnswer> {
    const { id, unanswered, reason } = order.body;
    return this.cases.change(order, 'ObligationWaived', ({ cityDay }) => ({
      id,
      unanswered,
      reason: text(reason),
      found: { cityDay },
    }));
  }
}
