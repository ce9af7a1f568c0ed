import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IntersectionType } from '@nestjs/swagger';
import { ApiExample } from '../../platform/openapi/api-example';
import { reclassifiedAs } from '../classification';
import { ElapsedDays } from '../dates/elapsed-days';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { DecisionBody } from '../requests/decision-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { RequestReclassificationBody } from './request-reclassification';

/** 区分変更・重大度変更: what is left out stays as it is. */
@ApiExample<ReclassifyCaseBody>({
  kind: 'minorNonconformity',
  reason: '影響が一件にとどまったため。',
  signs: EXAMPLE_SIGNS,
})
export class ReclassifyCaseBody extends IntersectionType(
  DecisionBody,
  RequestReclassificationBody,
) {}

export class ReclassifyCase extends CaseCommand<ReclassifyCaseBody> {}

@CommandHandler(ReclassifyCase)
export class ReclassifyCaseHandler implements ICommandHandler<ReclassifyCase> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly elapsed: ElapsedDays,
  ) {}

  execute({ order }: ReclassifyCase): Promise<CaseAnswer> {
    const { body } = order;
    return this.cases.change(order, 'CaseReclassified', async (given) => ({
      ...reclassifiedAs(body, given.memory),
      reason: text(body.reason),
      found: {
        cityDay: given.cityDay,
        workingDaysSinceTriage: await this.elapsed.sinceTriage(given),
      },
    }));
  }
}
