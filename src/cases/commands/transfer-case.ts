import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { Organisation } from '../../people/organisation';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CommandBody } from '../command-body';
import { text } from '../draft';
import { IsOrganisationId, Typed } from '../fields';
import { CaseCommand } from '../order';
import { receivingUnit } from '../receiving-section';

/** 移送: another section takes the case on from its acceptance. */
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
