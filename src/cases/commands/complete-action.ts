import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, Matches } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CommandBody } from '../command-body';
import { text } from '../draft';
import { IsDay, Typed } from '../fields';
import { CaseCommand } from '../order';

/** An action is done, with what shows it. */
export class CompleteActionBody extends CommandBody {
  /** a1, a2, … as the plan calls it. */
  @Matches(/^a[1-9][0-9]?$/)
  action: string;

  @IsDay()
  doneOn: string;

  /** What shows that it was done, and where it is kept; a line each. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.evidence)
  @Typed(LIMITS.line, { each: true })
  evidence: string[];
}

export class CompleteAction extends CaseCommand<CompleteActionBody> {}

@CommandHandler(CompleteAction)
export class CompleteActionHandler implements ICommandHandler<CompleteAction> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: CompleteAction): Promise<CaseAnswer> {
    const { action, doneOn, evidence } = order.body;
    return this.cases.change(order, 'ActionCompleted', ({ cityDay }) => ({
      action,
      doneOn,
      evidence: evidence.map(text),
      found: { cityDay },
    }));
  }
}
