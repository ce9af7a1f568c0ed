import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn, Matches } from 'class-validator';
import { SEVERITIES } from '../../../state-machines/case/facts/triage';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { reclassifiedAs } from '../classification';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { Optional, Typed } from '../requests/fields';

/** 区分変更・重大度変更の申出: what is left out stays as it is. */
@ApiExample<RequestReclassificationBody>({
  kind: 'minorNonconformity',
  reason: '影響が一件にとどまったため。',
})
export class RequestReclassificationBody extends CommandBody {
  /** A kind of the ruleset, such as `nonconformity`. */
  @Optional()
  @Matches(/^[a-zA-Z]{1,40}$/)
  kind?: string;

  @Optional()
  @IsIn(SEVERITIES)
  severity?: (typeof SEVERITIES)[number];

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class RequestReclassification extends CaseCommand<RequestReclassificationBody> {}

@CommandHandler(RequestReclassification)
export class RequestReclassificationHandler implements ICommandHandler<RequestReclassification> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: RequestReclassification): Promise<CaseAnswer> {
    const { body } = order;
    return this.cases.change(order, 'ReclassificationRequested', ({ memory, cityDay }) => ({
      ...reclassifiedAs(body, memory),
      reason: text(body.reason),
      found: { cityDay },
    }));
  }
}
