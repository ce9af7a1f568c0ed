import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { SignedCommandBody } from '../requests/command-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { Typed } from '../requests/fields';

/** 非該当: it was no case. */
@ApiExample<MarkNotApplicableBody>({
  reason: '市の業務によるものではなかったため。',
  signs: EXAMPLE_SIGNS,
})
export class MarkNotApplicableBody extends SignedCommandBody {
  @Typed(LIMITS.paragraph)
  reason: string;
}

export class MarkNotApplicable extends CaseCommand<MarkNotApplicableBody> {}

@CommandHandler(MarkNotApplicable)
export class MarkNotApplicableHandler implements ICommandHandler<MarkNotApplicable> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: MarkNotApplicable): Promise<CaseAnswer> {
    return this.cases.change(order, 'MarkedNotApplicable', ({ cityDay }) => ({
      reason: text(order.body.reason),
      found: { cityDay },
    }));
  }
}
