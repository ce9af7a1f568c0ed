import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { isOnStaff } from '../../../state-machines/organisation/questions';
import { Organisation } from '../../people/organisation';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CommandBody } from '../command-body';
import { text } from '../draft';
import { IsDay, IsOrganisationId, Optional, Typed } from '../fields';
import { CaseCommand } from '../order';

/** 修正事項: what was done, when, by whom. */
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
