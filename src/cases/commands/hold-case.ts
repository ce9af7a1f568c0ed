import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { lastDayOfMonthsFrom } from '../../calendar/months';
import { ApiExample } from '../../platform/openapi/api-example';
import { latestInSixMonths } from '../dates/hold-limits';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { DecisionBody } from '../requests/decision-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { IsDay, Typed } from '../requests/fields';

/** 一時停止 until a day, three months at most; extended in the same way, to six in all. */
@ApiExample<HoldCaseBody>({
  reason: '国の通知を待つ必要があるため。',
  until: '2026-06-30',
  signs: EXAMPLE_SIGNS,
})
export class HoldCaseBody extends DecisionBody {
  @Typed(LIMITS.paragraph)
  reason: string;

  /** On this day the case resumes by itself. */
  @IsDay()
  until: string;
}

export class HoldCase extends CaseCommand<HoldCaseBody> {}

@CommandHandler(HoldCase)
export class HoldCaseHandler implements ICommandHandler<HoldCase> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: HoldCase): Promise<CaseAnswer> {
    const { reason, until } = order.body;
    return this.cases.change(order, 'CaseHeld', ({ memory, cityDay }) => ({
      reason: text(reason),
      until,
      found: {
        cityDay,
        latestInThreeMonths: lastDayOfMonthsFrom(cityDay, 3),
        latestInSixMonths: latestInSixMonths(memory, cityDay),
      },
    }));
  }
}
