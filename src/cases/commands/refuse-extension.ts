import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { NAME_IN_CASE } from '../../../state-machines/case/facts/common';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { DecisionBody } from '../requests/decision-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { Typed } from '../requests/fields';

/** A 期限延長 that was asked for is not granted. */
@ApiExample<RefuseExtensionBody>({
  deadline: 'causesAndPlan',
  reason: '聞き取りは期限までに終えられるため。',
  signs: EXAMPLE_SIGNS,
})
export class RefuseExtensionBody extends DecisionBody {
  /** `causesAndPlan`, `effectCheck`, an action (a1, a2, …), or an obligation by its id. */
  @Matches(NAME_IN_CASE)
  deadline: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class RefuseExtension extends CaseCommand<RefuseExtensionBody> {}

@CommandHandler(RefuseExtension)
export class RefuseExtensionHandler implements ICommandHandler<RefuseExtension> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: RefuseExtension): Promise<CaseAnswer> {
    const { deadline, reason } = order.body;
    return this.cases.change(order, 'ExtensionRefused', ({ cityDay }) => ({
      deadline,
      reason: text(reason),
      found: { cityDay },
    }));
  }
}
