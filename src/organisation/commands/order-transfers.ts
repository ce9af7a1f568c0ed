import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, ValidateNested } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import type { OrganisationState } from '../../../state-machines/organisation/fold';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay, IsOrganisationId, Optional } from '../../cases/requests/fields';
import { Persons } from '../../people/persons';
import { Problem } from '../../platform/problem';
import { ApiExample } from '../../platform/openapi/api-example';
import { OrganisationCommand } from '../order';
import type { OrganisationAnswer } from '../organisation-answer';
import { OrganisationRepository } from '../organisation-repository';

/** 発令 for one person: out of a post, into one, or both. */
export class TransferFields {
  @IsOrganisationId()
  person: string;

  @Optional()
  @IsOrganisationId()
  leaves?: string;

  @Optional()
  @IsOrganisationId()
  takes?: string;
}

/** 発令: a whole list, in force from its day. It happens as a whole or not at all. */
@ApiExample<OrderTransfersBody>({
  from: '2026-05-01',
  transfers: [
    { person: 'p-0001', leaves: 'shimin-madoguchi-kakariin', takes: 'shimin-koseki-kakariin' },
  ],
})
export class OrderTransfersBody extends CommandBody {
  /** The first day in the new posts; it may have passed. */
  @IsDay()
  from: string;

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.transfers)
  @ValidateNested({ each: true })
  @Type(() => TransferFields)
  transfers: TransferFields[];
}

export class OrderTransfers extends OrganisationCommand<OrderTransfersBody> {}

@CommandHandler(OrderTransfers)
export class OrderTransfersHandler implements ICommandHandler<OrderTransfers> {
  constructor(
    private readonly organisation: OrganisationRepository,
    private readonly persons: Persons,
  ) {}

  execute({ order }: OrderTransfers): Promise<OrganisationAnswer> {
    const { from, transfers } = order.body;
    return this.organisation.change(order, 'TransfersOrdered', async ({ organisation }) => {
      await this.#requireRegistered(organisation, transfers);
      return {
        from,
        transfers: transfers.map(({ person, leaves, takes }) => ({
          person,
          ...(leaves !== undefined && { leaves }),
          ...(takes !== undefined && { takes }),
        })),
      };
    });
  }

  /** Who never held a post may be a slip of the pen. Throws `invalid-request` for nobody's id. */
  async #requireRegistered(
    { holdings }: OrganisationState,
    transfers: readonly TransferFields[],
  ): Promise<void> {
    const known = new Set(holdings.map(({ person }) => person));
    const errors = [];
    for (const [index, { person }] of transfers.entries())
      if (!known.has(person) && (await this.persons.find(person)) === undefined)
        errors.push({ pointer: `/transfers/${index}/person`, messages: [NOT_REGISTERED] });
    if (errors.length > 0) throw new Problem('invalid-request', { errors });
  }
}

const NOT_REGISTERED = {
  ja: 'この ID の人は登録されていません。ID を確かめるか、先に登録してください。',
  en: 'There is no person with this id. Check it, or register the person first.',
};
