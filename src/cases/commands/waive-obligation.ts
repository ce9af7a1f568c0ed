import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsBoolean, Matches } from 'class-validator';
import { NAME_IN_CASE } from '../../../state-machines/case/facts/common';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { ElapsedDays } from '../dates/elapsed-days';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { DecisionBody } from '../requests/decision-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { Optional, Typed } from '../requests/fields';

/** An obligation is waived, or closed as 未回答 once it is overdue. */
@ApiExample<WaiveObligationBody>({
  id: 'o1',
  reason: '対象の事務が廃止されたため。',
  signs: EXAMPLE_SIGNS,
})
export class WaiveObligationBody extends DecisionBody {
  /** The obligation, as the case calls it. */
  @Matches(NAME_IN_CASE)
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
  constructor(
    private readonly cases: CaseRepository,
    private readonly elapsed: ElapsedDays,
  ) {}

  execute({ order }: WaiveObligation): Promise<CaseAnswer> {
    const { id, unanswered, reason } = order.body;
    return this.cases.change(order, 'ObligationWaived', async (given) => {
      const workingDaysSinceRaised = await this.elapsed.sinceRaised(id, given);
      const found = { cityDay: given.cityDay, workingDaysSinceRaised };
      return { id, unanswered, reason: text(reason), found };
    });
  }
}
