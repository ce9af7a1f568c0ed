import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import { receivingUnit } from '../receiving-section';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { IsOrganisationId, Typed } from '../requests/fields';

/** 移送: another section takes the case on from its acceptance. */
@ApiExample<TransferCaseBody>({ toUnit: 'doro', reason: '道路の管理に関することであるため。' })
export class TransferCaseBody extends CommandBody {
  @IsOrganisationId()
  toUnit: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class TransferCase extends CaseCommand<TransferCaseBody> {}

@CommandHandler(TransferCase)
export class TransferCaseHandler implements ICommandHandler<TransferCase> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: TransferCase): Promise<CaseAnswer> {
    const { toUnit, reason } = order.body;
    return this.cases.change(order, 'CaseTransferred', async ({ cityDay }) => {
      const organisation = await this.organisation.current();
      const { path, isOfTheSecretariat } = receivingUnit(organisation, toUnit, '/toUnit', cityDay);
      return {
        toUnit,
        reason: text(reason),
        found: { cityDay, toUnitPath: path, isOfTheSecretariat },
      };
    });
  }
}
