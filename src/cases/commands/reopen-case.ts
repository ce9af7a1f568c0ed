import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import { REOPENING_REASONS } from '../../../state-machines/case/facts/closure';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { DecisionBody } from '../requests/decision-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { Typed } from '../requests/fields';

/** 再開: only where the closing was wrong. What happens again 再発 is a new case. */
@ApiExample<ReopenCaseBody>({
  because: 'newFacts',
  reason: '同じ時期に別の窓口でも起きていたことが分かったため。',
  signs: EXAMPLE_SIGNS,
})
export class ReopenCaseBody extends DecisionBody {
  @IsIn(REOPENING_REASONS)
  because: (typeof REOPENING_REASONS)[number];

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class ReopenCase extends CaseCommand<ReopenCaseBody> {}

@CommandHandler(ReopenCase)
export class ReopenCaseHandler implements ICommandHandler<ReopenCase> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ReopenCase): Promise<CaseAnswer> {
    return this.cases.change(order, 'CaseReopened', ({ cityDay }) => ({
      because: order.body.because,
      reason: text(order.body.reason),
      found: { cityDay },
    }));
  }
}
