import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { ApiExample } from '../../platform/openapi/api-example';
import { AmendmentBody, Amendments } from '../amendment';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';

/** 訂正 of a plan that is not decided yet; afterwards it takes a 軽微な変更 or a 変更起案. */
@ApiExample<AmendPlanBody>({
  revision: 6,
  field: '/actions/0/text',
  text: '手順書に続柄と筆頭者の確認を加える。',
  reason: '確認する項目を書き足すため。',
})
export class AmendPlanBody extends AmendmentBody {
  /** Which text, as a JSON pointer into that fact: `/actions/0/text`. */
  @Matches(/^\/(actions\/\d{1,2}\/text|criterion|measure)$/)
  field: string;
}

export class AmendPlan extends CaseCommand<AmendPlanBody> {}

@CommandHandler(AmendPlan)
export class AmendPlanHandler implements ICommandHandler<AmendPlan> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly amendments: Amendments,
  ) {}

  execute({ order }: AmendPlan): Promise<CaseAnswer> {
    return this.cases.change(order, 'PlanAmended', (given) =>
      this.amendments.draft(order.body, given),
    );
  }
}
