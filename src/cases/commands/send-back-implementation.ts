import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, Matches } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CommandBody } from '../command-body';
import { text } from '../draft';
import { Typed } from '../fields';
import { CaseCommand } from '../order';

/** What the checker found wanting goes back to its owners. */
export class SendBackImplementationBody extends CommandBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.actions)
  @Matches(/^a[1-9][0-9]?$/, { each: true })
  actions: string[];

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class SendBackImplementation extends CaseCommand<SendBackImplementationBody> {}

@CommandHandler(SendBackImplementation)
export class SendBackImplementationHandler implements ICommandHandler<SendBackImplementation> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: SendBackImplementation): Promise<CaseAnswer> {
    const { actions, reason } = order.body;
    return this.cases.change(order, 'ImplementationSentBack', ({ cityDay }) => ({
      actions,
      reason: text(reason),
      found: { cityDay },
    }));
  }
}
