import { Body, Controller, Param } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { organisationId } from '../../state-machines/actor';
import { SentCommand, type CommandHeaders } from '../cases/requests/command-headers';
import { ORGANISATION_ID } from '../cases/requests/fields';
import { Problem } from '../platform/problem';
import { RenamePerson, RenamePersonBody } from './commands/rename-person';
import { OrganisationAnswer } from './organisation-answer';
import { OrganisationRoute } from './organisation-route';

/** What is known of persons. */
@ApiTags('organisation')
@Controller('people')
export class PeopleController {
  constructor(private readonly commands: CommandBus) {}

  @OrganisationRoute(':id/rename', 'A person has another name, or another contact', {
    operationId: 'rename-person',
    fact: 'PersonRenamed',
  })
  @ApiParam({
    name: 'id',
    description: 'The id of the person, as the organisation names it.',
    schema: { type: 'string', pattern: ORGANISATION_ID.source },
  })
  rename(
    @Param('id') id: string,
    @SentCommand() sent: CommandHeaders,
    @Body() body: RenamePersonBody,
  ): Promise<OrganisationAnswer> {
    if (!organisationId.safeParse(id).success) throw new Problem('not-found');
    return this.commands.execute(new RenamePerson(id, { ...sent, body }));
  }
}
