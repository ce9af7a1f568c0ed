import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CommandBody } from '../command-body';
import { text } from '../draft';
import { ElapsedDays } from '../elapsed-days';
import { Typed } from '../fields';
import { CaseCommand } from '../order';

/** The section objects to the kind that an audit's finder set. */
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
