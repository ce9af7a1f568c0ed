import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { lastDayOfMonthsFrom } from '../../calendar/months';
import { latestInSixMonths } from '../dates/hold-limits';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import type { HoldCaseBody } from './hold-case';

/** 一時停止の延長: by three months at most from where the hold would end, and to six in all. */
export class ExtendHold extends CaseCommand<HoldCaseBody> {}

@CommandHandler(ExtendHold)
export class ExtendHoldHandler implements ICommandHandler<ExtendHold> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ExtendHold): Promise<CaseAnswer> {
    const { reason, until } = order.body;
    return this.cases.change(order, 'HoldExtended', ({ memory, cityDay }) => {
      if (memory.hold === undefined) throw new Error('A case that is not held was held longer');
      return {
        reason: text(reason),
        until,
        found: {
          cityDay,
          latestInThreeMonths: lastDayOfMonthsFrom(memory.hold.until, 3),
          latestInSixMonths: latestInSixMonths(memory, memory.hold.since),
        },
      };
    });
  }
}
