import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { isOnStaff } from '../../../state-machines/organisation/questions';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { IsDay, IsOrganisationId, Optional, Typed } from '../requests/fields';

/** 修正事項: what was done, when, by whom. */
@ApiExample<RecordFixBody>({
  what: '様式の年号の誤りを直し、古い様式を回収した。',
  doneOn: '2026-04-06',
})
export class RecordFixBody extends CommandBody {
  @Typed(LIMITS.paragraph)
  what: string;

  @IsDay()
  doneOn: string;

  /** Who made it; left out: whoever records it. */
  @Optional()
  @IsOrganisationId()
  doneBy?: string;
}

export class RecordFix extends CaseCommand<RecordFixBody> {}

@CommandHandler(RecordFix)
export class RecordFixHandler implements ICommandHandler<RecordFix> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: RecordFix): Promise<CaseAnswer> {
    const { what, doneOn } = order.body;
    const doneBy = order.body.doneBy ?? order.requester.person;
    return this.cases.change(order, 'FixRecorded', async ({ cityDay }) => {
      const organisation = await this.organisation.current();
      const doneByWasOnStaff = isOnStaff(organisation, doneBy, doneOn);
      return { what: text(what), doneOn, doneBy, found: { cityDay, doneByWasOnStaff } };
    });
  }
}
