import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay, IsOrganisationId } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import { OrganisationCommand } from '../order';
import type { OrganisationAnswer } from '../organisation-answer';
import { OrganisationRepository } from '../organisation-repository';

/** 指名の終了: a designation ends before its last day. */
@ApiExample<EndDesignationBody>({ id: 'd-2026-shimin', until: '2026-09-30' })
export class EndDesignationBody extends CommandBody {
  @IsOrganisationId()
  id: string;

  /** The last day of it. */
  @IsDay()
  until: string;
}

export class EndDesignation extends OrganisationCommand<EndDesignationBody> {}

@CommandHandler(EndDesignation)
export class EndDesignationHandler implements ICommandHandler<EndDesignation> {
  constructor(private readonly organisation: OrganisationRepository) {}

  execute({ order }: EndDesignation): Promise<OrganisationAnswer> {
    const { id, until } = order.body;
    return this.organisation.change(order, 'DesignationEnded', () => ({ id, until }));
  }
}
