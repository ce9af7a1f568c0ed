import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { Typed } from '../requests/fields';

/** Why it was reported late: asked of who reported it, and never demanded. */
@ApiExample<ExplainDelayBody>({ whyLate: '担当者の休暇中に気付き、確認に日数がかかったため。' })
export class ExplainDelayBody extends CommandBody {
  @Typed(LIMITS.paragraph)
  whyLate: string;
}

export class ExplainDelay extends CaseCommand<ExplainDelayBody> {}

@CommandHandler(ExplainDelay)
export class ExplainDelayHandler implements ICommandHandler<ExplainDelay> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ExplainDelay): Promise<CaseAnswer> {
    return this.cases.change(order, 'DelayExplained', ({ cityDay }) => ({
      whyLate: text(order.body.whyLate),
      found: { cityDay },
    }));
  }
}
