import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay, IsOrganisationId } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import { IsName } from '../fields';
import { OrganisationCommand } from '../order';
import type { OrganisationAnswer } from '../organisation-answer';
import { OrganisationRepository } from '../organisation-repository';

/** 改称: the unit has another name from a day on. */
@ApiExample<RenameUnitBody>({ id: 'shimin-madoguchi', name: '総合窓口係', from: '2026-05-01' })
export class RenameUnitBody extends CommandBody {
  @IsOrganisationId()
  id: string;

  @IsName()
  name: string;

  @IsDay()
  from: string;
}

export class RenameUnit extends OrganisationCommand<RenameUnitBody> {}

@CommandHandler(RenameUnit)
export class RenameUnitHandler implements ICommandHandler<RenameUnit> {
  constructor(private readonly organisation: OrganisationRepository) {}

  execute({ order }: RenameUnit): Promise<OrganisationAnswer> {
    const { id, name, from } = order.body;
    return this.organisation.change(order, 'UnitRenamed', () => ({ id, name, from }));
  }
}
