import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { optionalText } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { Optional, Typed } from '../requests/fields';

/** 後閲: who was absent reads afterwards; an opinion is added, and nothing undone. */
@ApiExample<ReadAfterwardsBody>({ step: 's3', opinion: '処置の内容に異論はありません。' })
export class ReadAfterwardsBody extends CommandBody {
  @Matches(/^s[1-9][0-9]?$/)
  step: string;

  @Optional()
  @Typed(LIMITS.paragraph)
  opinion?: string;
}

export class ReadAfterwards extends CaseCommand<ReadAfterwardsBody> {}

@CommandHandler(ReadAfterwards)
export class ReadAfterwardsHandler implements ICommandHandler<ReadAfterwards> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ReadAfterwards): Promise<CaseAnswer> {
    const { step, opinion } = order.body;
    return this.cases.change(order, 'ReadAfterwards', ({ cityDay }) => ({
      step,
      opinion: optionalText(opinion),
      found: { cityDay },
    }));
  }
}
