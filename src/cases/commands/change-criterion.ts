import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { DecisionBody } from '../decision-body';
import { optionalText, text } from '../draft';
import { latestEffectCheckOf } from '../effect-check';
import { IsDay, Optional, Typed } from '../fields';
import { CaseCommand } from '../order';

/** From the first completed action on, how the effect is judged is the quality manager's to change. */
export class ChangeCriterionBody extends DecisionBody {
  /** What must be so for the effect to count; left out: as it stands. */
  @Optional()
  @Typed(LIMITS.paragraph)
  criterion?: string;

  /** How that is measured; left out: as it stands. */
  @Optional()
  @Typed(LIMITS.paragraph)
  measure?: string;

  /** Another day of the effect check; left out: as it stands. */
  @Optional()
  @IsDay()
  effectCheckOn?: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class ChangeCriterion extends CaseCommand<ChangeCriterionBody> {}

@CommandHandler(ChangeCriterion)
export class ChangeCriterionHandler implements ICommandHandler<ChangeCriterion> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ChangeCriterion): Promise<CaseAnswer> {
    const { criterion, measure, effectCheckOn, reason } = order.body;
    return this.cases.change(order, 'CriterionChanged', (given) => ({
      criterion: optionalText(criterion),
      measure: optionalText(measure),
      effectCheckOn,
      reason: text(reason),
      found: {
        cityDay: given.cityDay,
        latestEffectCheckOn: latestEffectCheckOf(given),
      },
    }));
  }
}
