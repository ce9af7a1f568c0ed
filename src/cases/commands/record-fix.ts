import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CommandBody } from '../command-body';
import { text } from '../draft';
import { IsDay, Typed } from '../fields';
import { CaseCommand } from '../order';

/** 修正事項: what was done, and when. */
export class RecordFixBody extends CommandBody {
  @Typed(LIMITS.paragraph)
  what: string;

  @IsDay()
  doneOn: string;
}

export class RecordFix extends CaseCommand<RecordFixBody> {}

@CommandHandler(RecordFix)
export class RecordFixHandler implements ICommandHandler<RecordFix> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: RecordFix): Promise<CaseAnswer> {
    return this.cases.change(order, 'FixRecorded', ({ cityDay }) => ({
      what: text(order.body.what),
      doneOn: order.body.doneOn,
      found: { cityDay },
    }));
  }
}
