import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { ApiExample } from '../../platform/openapi/api-example';
import { AmendmentBody, Amendments } from '../amendment';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';

/** 訂正 of the analysis of causes; the old text stays in the record. */
@ApiExample<AmendCausesBody>({
  revision: 5,
  field: '/causes/0/text',
  text: '印字前の画面で隣の世帯を選んだ。',
  reason: '聞き取りで分かったことに合わせるため。',
})
export class AmendCausesBody extends AmendmentBody {
  /** Which text, as a JSON pointer into that fact: `/causes/1/text`. */
  @Matches(/^\/(causes\/\d{1,2}\/(text|how)|escape)$/)
  field: string;
}

export class AmendCauses extends CaseCommand<AmendCausesBody> {}

@CommandHandler(AmendCauses)
export class AmendCausesHandler implements ICommandHandler<AmendCauses> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly amendments: Amendments,
  ) {}

  execute({ order }: AmendCauses): Promise<CaseAnswer> {
    return this.cases.change(order, 'CausesAmended', (given) =>
      this.amendments.draft(order.body, given),
    );
  }
}
