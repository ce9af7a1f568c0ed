import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsInt, Min } from 'class-validator';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';

/** A 廃案, read by whoever was consulted 合議 on the plan. */
@ApiExample<ReadAbandonmentBody>({ revision: 9 })
export class ReadAbandonmentBody extends CommandBody {
  /** The fact that abandoned the plan, as the history calls it. */
  @IsInt()
  @Min(0)
  revision: number;
}

export class ReadAbandonment extends CaseCommand<ReadAbandonmentBody> {}

@CommandHandler(ReadAbandonment)
export class ReadAbandonmentHandler implements ICommandHandler<ReadAbandonment> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ReadAbandonment): Promise<CaseAnswer> {
    const { revision } = order.body;
    return this.cases.change(order, 'AbandonmentRead', ({ cityDay }) => ({
      revision,
      found: { cityDay },
    }));
  }
}
