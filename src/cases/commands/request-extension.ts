import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { NAME_IN_CASE } from '../../../state-machines/case/facts/common';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { IsDay, Typed } from '../requests/fields';

/** 期限延長の申出 */
@ApiExample<RequestExtensionBody>({
  deadline: 'causesAndPlan',
  to: '2026-05-08',
  reason: '関係課への聞き取りに時間がかかるため。',
})
export class RequestExtensionBody extends CommandBody {
  /** `causesAndPlan`, `effectCheck`, an action (a1, a2, …), or an obligation by its id. */
  @Matches(NAME_IN_CASE)
  deadline: string;

  @IsDay()
  to: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class RequestExtension extends CaseCommand<RequestExtensionBody> {}

@CommandHandler(RequestExtension)
export class RequestExtensionHandler implements ICommandHandler<RequestExtension> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: RequestExtension): Promise<CaseAnswer> {
    const { deadline, to, reason } = order.body;
    return this.cases.change(order, 'ExtensionRequested', ({ cityDay }) => ({
      deadline,
      to,
      reason: text(reason),
      found: { cityDay },
    }));
  }
}
