import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import { DESIGNATED_ROLES } from '../../../state-machines/organisation/facts';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay, IsOrganisationId, Optional } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import { OrganisationCommand } from '../order';
import type { OrganisationAnswer } from '../organisation-answer';
import { OrganisationRepository } from '../organisation-repository';

/** 指名: 推進員 of a section, or 内部監査員. */
@ApiExample<DesignateBody>({
  id: 'd-2026-shimin',
  role: 'promoter',
  person: 'p-0003',
  unit: 'shimin',
  from: '2026-05-01',
  until: '2027-03-31',
})
export class DesignateBody extends CommandBody {
  /** Chosen by the city, for good. */
  @IsOrganisationId()
  id: string;

  @IsOrganisationId()
  person: string;

  @IsIn(DESIGNATED_ROLES)
  role: (typeof DESIGNATED_ROLES)[number];

  /** The promoter's section; left out for an internal auditor. */
  @Optional()
  @IsOrganisationId()
  unit?: string;

  @IsDay()
  from: string;

  /** The last day. */
  @IsDay()
  until: string;
}

export class Designate extends OrganisationCommand<DesignateBody> {}

@CommandHandler(Designate)
export class DesignateHandler implements ICommandHandler<Designate> {
  constructor(private readonly organisation: OrganisationRepository) {}

  execute({ order }: Designate): Promise<OrganisationAnswer> {
    const { id, person, role, unit, from, until } = order.body;
    return this.organisation.change(order, 'Designated', () => ({
      ...{ id, person, role, from, until },
      ...(unit !== undefined && { unit }),
    }));
  }
}
