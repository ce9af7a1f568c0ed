import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { DecisionBody } from '../requests/decision-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { Typed } from '../requests/fields';

/** An action will not be done: decided, with a reason. */
@ApiExample<CancelActionBody>({
  action: 'a2',
  reason: '手順書の改訂で足りることが分かったため。',
  signs: EXAMPLE_SIGNS,
})
export class CancelActionBody extends DecisionBody {
  @Matches(/^a[1-9][0-9]?$/)
  action: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class CancelAction extends CaseCommand<CancelActionBody> {}

@CommandHandler(CancelAction)
export class CancelActionHandler implements ICommandHandler<CancelAction> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: CancelAction): Promise<CaseAnswer> {
    const { action, reason } = order.body;
    return this.cases.change(order, 'ActionCancelled', ({ cityDay }) => ({
      action,
      reason: text(reason),
      found: { cityDay },
    }));
  }
}
