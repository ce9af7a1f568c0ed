import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { wrongField } from '../../platform/problem';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { SignedCommandBody } from '../requests/command-body';
import { Typed } from '../requests/fields';

/** 取下げ: by the reporter before triage; afterwards decided, and signed. */
@ApiExample<WithdrawCaseBody>({ reason: '思い違いによる報告だったため。' })
export class WithdrawCaseBody extends SignedCommandBody {
  @Typed(LIMITS.paragraph)
  reason: string;
}

export class WithdrawCase extends CaseCommand<WithdrawCaseBody> {}

@CommandHandler(WithdrawCase)
export class WithdrawCaseHandler implements ICommandHandler<WithdrawCase> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: WithdrawCase): Promise<CaseAnswer> {
    const { reason, signs } = order.body;
    return this.cases.change(order, 'CaseWithdrawn', ({ memory, cityDay }) => {
      // Nobody would hold such a signature against what was shown.
      if (signs !== undefined && memory.triage === undefined)
        throw wrongField('/signs', NOT_SIGNED_YET);
      return { reason: text(reason), found: { cityDay } };
    });
  }
}

const NOT_SIGNED_YET = {
  ja: '区分決定前の取下げには署名は要りません。',
  en: 'Before triage a report is withdrawn without a signature.',
};
