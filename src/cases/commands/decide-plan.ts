import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, Matches, ValidateNested } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { DecisionBody } from '../decision-body';
import { optionalText, text } from '../draft';
import { Optional, Typed } from '../fields';
import { CaseCommand } from '../order';
import { stepInTurn } from '../route-of-approval';

/** A cause that is not verified, and why the plan may rest on it all the same. */
export class AcceptedCause {
  @Matches(/^c[1-9][0-9]?$/)
  id: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

/** 決裁 */
export class DecidePlanBody extends DecisionBody {
  /** One for each cause that is not 検証済. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(LIMITS.causes)
  @ValidateNested({ each: true })
  @Type(() => AcceptedCause)
  acceptsCauses?: AcceptedCause[];

  /** Why it is decided although somebody consulted disagrees. */
  @Optional()
  @Typed(LIMITS.paragraph)
  overDisagreement?: string;
}

export class DecidePlan extends CaseCommand<DecidePlanBody> {}

@CommandHandler(DecidePlan)
export class DecidePlanHandler implements ICommandHandler<DecidePlan> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: DecidePlan): Promise<CaseAnswer> {
    return this.cases.change(order, 'PlanDecided', ({ memory, cityDay, acting }) => ({
      step: stepInTurn(memory, acting.post),
      acceptsCauses: order.body.acceptsCauses?.map(({ id, reason }) => ({
        id,
        reason: text(reason),
      })),
      overDisagreement: optionalText(order.body.overDisagreement),
      found: { cityDay },
    }));
  }
}
