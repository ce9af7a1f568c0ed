import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IntersectionType } from '@nestjs/swagger';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { DecisionBody } from '../requests/decision-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { RequestExtensionBody } from './request-extension';

/** 期限延長, as far as it was asked for, or less. */
@ApiExample<GrantExtensionBody>({
  deadline: 'causesAndPlan',
  to: '2026-05-08',
  reason: '関係課への聞き取りが必要と認める。',
  signs: EXAMPLE_SIGNS,
})
export class GrantExtensionBody extends IntersectionType(DecisionBody, RequestExtensionBody) {}

export class GrantExtension extends CaseCommand<GrantExtensionBody> {}

@CommandHandler(GrantExtension)
export class GrantExtensionHandler implements ICommandHandler<GrantExtension> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: GrantExtension): Promise<CaseAnswer> {
    const { deadline, to, reason } = order.body;
    return this.cases.change(order, 'ExtensionGranted', ({ cityDay }) => ({
      deadline,
      to,
      reason: text(reason),
      found: { cityDay },
    }));
  }
}
