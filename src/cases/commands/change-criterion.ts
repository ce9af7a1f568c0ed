import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { latestEffectCheckOf } from '../dates/effect-check';
import { CaseRepository } from '../pipeline/case-repository';
import { optionalText, text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { DecisionBody } from '../requests/decision-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { IsDay, Optional, Typed } from '../requests/fields';

/** From the first completed action on, how the effect is judged is the quality manager's to change. */
@ApiExample<ChangeCriterionBody>({
  criterion: '三か月のあいだ同じ誤りが一件も起きないこと。',
  reason: '件数の少ない月を除いて判定するため。',
  signs: EXAMPLE_SIGNS,
})
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
