import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandBody } from '../../cases/requests/command-body';
import { Optional } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import { IsName } from '../fields';
import type { OrganisationOrder } from '../order';
import type { OrganisationAnswer } from '../organisation-answer';
import { PersonRepository } from '../person-repository';

/** Another name of a person, and perhaps another contact. */
@ApiExample<RenamePersonBody>({ name: '見本 花代' })
export class RenamePersonBody extends CommandBody {
  @IsName()
  name: string;

  /** Stays as it is, if left out. */
  @Optional()
  @IsName()
  contact?: string;
}

export class RenamePerson {
  constructor(
    readonly person: string,
    readonly order: OrganisationOrder<RenamePersonBody>,
  ) {}
}

@CommandHandler(RenamePerson)
export class RenamePersonHandler implements ICommandHandler<RenamePerson> {
  constructor(private readonly persons: PersonRepository) {}

  execute({ person, order }: RenamePerson): Promise<OrganisationAnswer> {
    return this.persons.rename(person, order);
  }
}
