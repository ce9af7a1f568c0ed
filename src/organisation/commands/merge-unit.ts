import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay, IsOrganisationId } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import { OrganisationCommand } from '../order';
import type { OrganisationAnswer } from '../organisation-answer';
import { OrganisationRepository } from '../organisation-repository';

/** 統合: another unit stands for this one from a day on. */
@ApiExample<MergeUnitBody>({ id: 'shimin-koseki', into: 'shimin-madoguchi', from: '2026-05-01' })
export class MergeUnitBody extends CommandBody {
  @IsOrganisationId()
  id: string;

  /** Its successor, of the same level. */
  @IsOrganisationId()
  into: string;

  /** The first day on which it is gone. */
  @IsDay()
  from: string;
}

export class MergeUnit extends OrganisationCommand<MergeUnitBody> {}

@CommandHandler(MergeUnit)
export class MergeUnitHandler implements ICommandHandler<MergeUnit> {
  constructor(private readonly organisation: OrganisationRepository) {}

  execute({ order }: MergeUnit): Promise<OrganisationAnswer> {
    const { id, into, from } = order.body;
    return this.organisation.change(order, 'UnitMerged', () => ({ id, into, from }));
  }
}
