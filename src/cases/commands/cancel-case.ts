import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { SignedCommandBody } from '../command-body';
import { text } from '../draft';
import { Typed } from '../fields';
import { CaseCommand } from '../order';

/** 中止: decided by another than who asked for it. */
export class CancelCaseBody extends SignedCommandBody {
  @Typed(LIMITS.paragraph)
  reason: string;
}

export class CancelCase extends CaseCommand<CancelCaseBody> {}

@CommandHandler(CancelCase)
export class CancelCaseHandler implements ICommandHandler<CancelCase> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: CancelCase): Promise<CaseAnswer> {
    return this.cases.change(order, 'CaseCancelled', ({ cityDay }) => ({
      reason: text(order.body.reason),
      found: { cityDay },
    }));
  }
}
