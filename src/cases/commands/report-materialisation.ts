import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { IsDay, Optional, Typed } from '../requests/fields';

/** 顕在化: what the prevention was to prevent has happened. */
@ApiExample<ReportMaterialisationBody>({
  whatHappened: '繁忙期の窓口で証明書を別の方にお渡しした。',
  occurredOn: '2026-04-06',
})
export class ReportMaterialisationBody extends CommandBody {
  @Typed(LIMITS.paragraph)
  whatHappened: string;

  /** Today if left out. */
  @Optional()
  @IsDay()
  occurredOn?: string;
}

export class ReportMaterialisation extends CaseCommand<ReportMaterialisationBody> {}

@CommandHandler(ReportMaterialisation)
export class ReportMaterialisationHandler implements ICommandHandler<ReportMaterialisation> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ReportMaterialisation): Promise<CaseAnswer> {
    const { whatHappened, occurredOn } = order.body;
    return this.cases.change(order, 'PreventionMaterialised', ({ cityDay }) => ({
      whatHappened: text(whatHappened),
      occurredOn: occurredOn ?? cityDay,
      found: { cityDay },
    }));
  }
}
