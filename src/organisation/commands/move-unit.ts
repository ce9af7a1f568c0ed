import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay, IsOrganisationId } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import { OrganisationCommand } from '../order';
import type { OrganisationAnswer } from '../organisation-answer';
import { OrganisationRepository } from '../organisation-repository';

/** 移管: the unit stands below another one from a day on. */
@ApiExample<MoveUnitBody>({ id: 'bunkazai', parent: 'keizai-kanko', from: '2026-05-01' })
export class MoveUnitBody extends CommandBody {
  @IsOrganisationId()
  id: string;

  @IsOrganisationId()
  parent: string;

  @IsDay()
  from: string;
}

export class MoveUnit extends OrganisationCommand<MoveUnitBody> {}

@CommandHandler(MoveUnit)
export class MoveUnitHandler implements ICommandHandler<MoveUnit> {
  constructor(private readonly organisation: OrganisationRepository) {}

  execute({ order }: MoveUnit): Promise<OrganisationAnswer> {
    const { id, parent, from } = order.body;
    return this.organisation.change(order, 'UnitMoved', () => ({ id, parent, from }));
  }
}
