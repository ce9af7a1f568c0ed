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

/** 中止: decided by another than who asked for it. */
@ApiExample<CancelCaseBody>({
  reason: '対象の事務が廃止されたため。',
  signs: EXAMPLE_SIGNS,
})
export class CancelCaseBody extends SignedCommandBody {
  @Typed(LIMITS.paragraph)
  reason: string;
}

export class CancelCase extends CaseCommand<CancelCaseBody> {}

@CommandHandler(CancelCase)
export class CancelCaseHandler implements ICommandHandler<CancelCase> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: CancelCase): Promise<CaseAnswer> {
    return this.cases.change(order, 'CaseCancelled', ({ cityDay }) => ({
      reason: text(order.body.reason),
      found: { cityDay },
    }));
  }
}
