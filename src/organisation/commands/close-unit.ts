import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay, IsOrganisationId } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import { OrganisationCommand } from '../order';
import type { OrganisationAnswer } from '../organisation-answer';
import { OrganisationRepository } from '../organisation-repository';

/** 廃止: the unit is gone from a day on, and nothing stands for it. */
@ApiExample<CloseUnitBody>({ id: 'shimin-koseki', from: '2026-05-01' })
export class CloseUnitBody extends CommandBody {
  @IsOrganisationId()
  id: string;

  /** The first day on which it is gone. */
  @IsDay()
  from: string;
}

export class CloseUnit extends OrganisationCommand<CloseUnitBody> {}

@CommandHandler(CloseUnit)
export class CloseUnitHandler implements ICommandHandler<CloseUnit> {
  constructor(private readonly organisation: OrganisationRepository) {}

  execute({ order }: CloseUnit): Promise<OrganisationAnswer> {
    const { id, from } = order.body;
    return this.organisation.change(order, 'UnitClosed', () => ({ id, from }));
  }
}
