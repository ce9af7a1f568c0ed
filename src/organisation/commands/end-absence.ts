import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay, IsOrganisationId, Optional } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import { OrganisationCommand } from '../order';
import type { OrganisationAnswer } from '../organisation-answer';
import { OrganisationRepository } from '../organisation-repository';

/** Somebody is back before the last day of an absence. */
@ApiExample<EndAbsenceBody>({ id: '018f2b6c-5d1e-7a30-8c42-9b6d1f0e7a55', endedOn: '2026-04-09' })
export class EndAbsenceBody extends CommandBody {
  @IsOrganisationId()
  id: string;

  /** The day of coming back, which is no day of absence any more; today if left out. */
  @Optional()
  @IsDay()
  endedOn?: string;
}

export class EndAbsence extends OrganisationCommand<EndAbsenceBody> {}

@CommandHandler(EndAbsence)
export class EndAbsenceHandler implements ICommandHandler<EndAbsence> {
  constructor(private readonly organisation: OrganisationRepository) {}

  execute({ order }: EndAbsence): Promise<OrganisationAnswer> {
    const { id, endedOn } = order.body;
    return this.organisation.change(order, 'AbsenceEnded', ({ today }) => ({
      id,
      endedOn: endedOn ?? today,
    }));
  }
}
