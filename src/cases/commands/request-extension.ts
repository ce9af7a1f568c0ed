import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CommandBody } from '../command-body';
import { text } from '../draft';
import { IsDay, Typed } from '../fields';
import { CaseCommand } from '../order';

/** 期限延長の申出 */
export class RequestExtensionBody extends CommandBody {
  /** `causesAndPlan`, `effectCheck`, an action (a1, a2, …), or an obligation by its id. */
  @Matches(/^[a-zA-Z][a-zA-Z0-9-]{0,60}$/)
  deadline: string;

  @IsDay()
  to: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class RequestExtension extends CaseCommand<RequestExtensionBody> {}

@CommandHandler(RequestExtension)
export class RequestExtensionHandler implements ICommandHandler<RequestExtension> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: RequestExtension): Promise<CaseAnswer> {
    const { deadline, to, reason } = order.body;
    return this.cases.change(order, 'ExtensionRequested', ({ cityDay }) => ({
      deadline,
      to,
      reason: text(reason),
      found: { cityDay },
    }));
  }
}
