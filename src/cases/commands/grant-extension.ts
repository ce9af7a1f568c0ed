import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { DecisionBody } from '../requests/decision-body';
import { IsDay, Typed } from '../requests/fields';

/** 期限延長, as far as it was asked for, or less. */
export class GrantExtensionBody extends DecisionBody {
  /** `causesAndPlan`, `effectCheck`, an action (a1, a2, …), or an obligation by its id. */
  @Matches(/^[a-zA-Z][a-zA-Z0-9-]{0,60}$/)
  deadline: string;

  @IsDay()
  to: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class GrantExtension extends CaseCommand<GrantExtensionBody> {}

@CommandHandler(GrantExtension)
export class GrantExtensionHandler implements ICommandHandler<GrantExtension> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: GrantExtension): Promise<CaseAnswer> {
    const { deadline, to, reason } = order.body;
    return this.cases.change(order, 'ExtensionGranted', ({ cityDay }) => ({
      deadline,
      to,
      reason: text(reason),
      found: { cityDay },
    }));
  }
}
