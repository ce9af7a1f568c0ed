import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { SignedCommandBody } from '../command-body';
import { text } from '../draft';
import { Typed } from '../fields';
import { CaseCommand } from '../order';

/** 非該当: it was no case. */
export class MarkNotApplicableBody extends SignedCommandBody {
  @Typed(LIMITS.paragraph)
  reason: string;
}

export class MarkNotApplicable extends CaseCommand<MarkNotApplicableBody> {}

@CommandHandler(MarkNotApplicable)
export class MarkNotApplicableHandler implements ICommandHandler<MarkNotApplicable> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: MarkNotApplicable): Promise<CaseAnswer> {
    return this.cases.change(order, 'MarkedNotApplicable', ({ cityDay }) => ({
      reason: text(order.body.reason),
      found: { cityDay },
    }));
  }
}
