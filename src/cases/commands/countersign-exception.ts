import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsInt, Min } from 'class-validator';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { SignedCommandBody } from '../requests/command-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';

/** 追認: a post of another department countersigns a 特例. */
@ApiExample<CountersignExceptionBody>({
  revision: 10,
  signs: EXAMPLE_SIGNS,
})
export class CountersignExceptionBody extends SignedCommandBody {
  /** The decision under 特例 that is countersigned; `signs` names it, and no other. */
  @IsInt()
  @Min(0)
  revision: number;
}

export class CountersignException extends CaseCommand<CountersignExceptionBody> {}

@CommandHandler(CountersignException)
export class CountersignExceptionHandler implements ICommandHandler<CountersignException> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: CountersignException): Promise<CaseAnswer> {
    return this.cases.change(order, 'ExceptionCountersigned', ({ cityDay }) => ({
      revision: order.body.revision,
      found: { cityDay },
    }));
  }
}
