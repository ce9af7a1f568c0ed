import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { ElapsedDays } from '../dates/elapsed-days';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { Typed } from '../requests/fields';

/** The section objects to the kind that an audit's finder set. */
@ApiExample<ObjectToFindingBody>({ reason: '手順書のとおりに行われていたため。' })
export class ObjectToFindingBody extends CommandBody {
  @Typed(LIMITS.paragraph)
  reason: string;
}

export class ObjectToFinding extends CaseCommand<ObjectToFindingBody> {}

@CommandHandler(ObjectToFinding)
export class ObjectToFindingHandler implements ICommandHandler<ObjectToFinding> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly elapsed: ElapsedDays,
  ) {}

  execute({ order }: ObjectToFinding): Promise<CaseAnswer> {
    return this.cases.change(order, 'FindingObjected', async (given) => ({
      reason: text(order.body.reason),
      found: {
        cityDay: given.cityDay,
        workingDaysInTheSection: await this.elapsed.inTheSection(given),
      },
    }));
  }
}
