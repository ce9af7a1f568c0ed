import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsInt, Min } from 'class-validator';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { SignedCommandBody } from '../command-body';
import { CaseCommand } from '../order';

/** The decider confirms what was decided on paper or by voice. */
export class ConfirmPaperDecisionBody extends SignedCommandBody {
  /** The decision that is confirmed; `signs` names it, and no other. */
  @IsInt()
  @Min(0)
  revision: number;
}

export class ConfirmPaperDecision extends CaseCommand<ConfirmPaperDecisionBody> {}

@CommandHandler(ConfirmPaperDecision)
export class ConfirmPaperDecisionHandler implements ICommandHandler<ConfirmPaperDecision> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ConfirmPaperDecision): Promise<CaseAnswer> {
    return this.cases.change(order, 'PaperDecisionConfirmed', ({ cityDay }) => ({
      revision: order.body.revision,
      found: { cityDay },
    }));
  }
}
