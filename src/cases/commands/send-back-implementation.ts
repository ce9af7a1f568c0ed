import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, Matches } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { Typed } from '../requests/fields';

/** What the checker found wanting goes back to its owners. */
@ApiExample<SendBackImplementationBody>({
  actions: ['a1'],
  reason: '改訂した手順書が窓口に備えられていません。',
})
export class SendBackImplementationBody extends CommandBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.actions)
  @Matches(/^a[1-9][0-9]?$/, { each: true })
  actions: string[];

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class SendBackImplementation extends CaseCommand<SendBackImplementationBody> {}

@CommandHandler(SendBackImplementation)
export class SendBackImplementationHandler implements ICommandHandler<SendBackImplementation> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: SendBackImplementation): Promise<CaseAnswer> {
    const { actions, reason } = order.body;
    return this.cases.change(order, 'ImplementationSentBack', ({ cityDay }) => ({
      actions,
      reason: text(reason),
      found: { cityDay },
    }));
  }
}
