import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import { UNIT_LEVELS, type UnitLevel } from '../../../state-machines/actor';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay, IsOrganisationId, Optional } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import { IsName, IsUnitCode } from '../fields';
import { OrganisationCommand } from '../order';
import type { OrganisationAnswer } from '../organisation-answer';
import { OrganisationRepository } from '../organisation-repository';

/** A unit of the city begins. */
@ApiExample<OpenUnitBody>({
  id: 'shimin-sogo',
  name: '総合窓口係',
  level: 'subsection',
  parent: 'shimin',
  from: '2026-05-01',
})
export class OpenUnitBody extends CommandBody {
  /** Chosen by the city, for good. */
  @IsOrganisationId()
  id: string;

  @IsName()
  name: string;

  @IsIn(UNIT_LEVELS)
  level: UnitLevel;

  /** The unit right above. Only the city has none. */
  @Optional()
  @IsOrganisationId()
  parent?: string;

  /** 課記号, which the numbers of its cases carry; never that of another unit, past ones included. */
  @Optional()
  @IsUnitCode()
  code?: string;

  @IsDay()
  from: string;
}

export class OpenUnit extends OrganisationCommand<OpenUnitBody> {}

@CommandHandler(OpenUnit)
export class OpenUnitHandler implements ICommandHandler<OpenUnit> {
  constructor(private readonly organisation: OrganisationRepository) {}

  execute({ order }: OpenUnit): Promise<OrganisationAnswer> {
    const { id, name, level, parent, code, from } = order.body;
    return this.organisation.change(order, 'UnitOpened', () => ({
      ...{ id, name, level, from },
      ...(parent !== undefined && { parent }),
      ...(code !== undefined && { code }),
    }));
  }
}
