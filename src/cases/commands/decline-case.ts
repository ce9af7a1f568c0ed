import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import { knownUnitPath } from '../known-units';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { IsOrganisationId, Optional, Typed } from '../requests/fields';

/** 所管違い: not ours; the secretariat says whose it is. */
@ApiExample<DeclineCaseBody>({ reason: '道路の管理に関することであるため。', proposedUnit: 'doro' })
export class DeclineCaseBody extends CommandBody {
  @Typed(LIMITS.paragraph)
  reason: string;

  /** The section whose case it may be. */
  @Optional()
  @IsOrganisationId()
  proposedUnit?: string;
}

export class DeclineCase extends CaseCommand<DeclineCaseBody> {}

@CommandHandler(DeclineCase)
export class DeclineCaseHandler implements ICommandHandler<DeclineCase> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: DeclineCase): Promise<CaseAnswer> {
    const { reason, proposedUnit } = order.body;
    return this.cases.change(order, 'CaseDeclined', async ({ cityDay }) => {
      if (proposedUnit !== undefined)
        knownUnitPath(await this.organisation.current(), proposedUnit, '/proposedUnit', cityDay);
      return { reason: text(reason), proposedUnit, found: { cityDay } };
    });
  }
}
