import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { Typed } from '../requests/fields';

/** 訂正 of what the report says; the old text stays in the record. */
@ApiExample<AmendReportBody>({
  text: '窓口で別の世帯の続柄が印字された証明書を二通お渡しした。',
  reason: '通数の記入漏れのため。',
})
export class AmendReportBody extends CommandBody {
  @Typed(LIMITS.page)
  text: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class AmendReport extends CaseCommand<AmendReportBody> {}

@CommandHandler(AmendReport)
export class AmendReportHandler implements ICommandHandler<AmendReport> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: AmendReport): Promise<CaseAnswer> {
    return this.cases.change(order, 'ReportAmended', ({ memory, cityDay }) => ({
      revision: reportOf(memory).ref.revision,
      field: '/whatHappened',
      text: text(order.body.text),
      reason: text(order.body.reason),
      found: { cityDay },
    }));
  }
}

function reportOf({ report }: CaseMemory) {
  if (report === undefined) throw new Error('A case was never reported');
  return report;
}
