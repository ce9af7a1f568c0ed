import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { SentCommand, type CommandHeaders } from '../cases/requests/command-headers';
import { CloseUnit, CloseUnitBody } from './commands/close-unit';
import { MergeUnit, MergeUnitBody } from './commands/merge-unit';
import { MoveUnit, MoveUnitBody } from './commands/move-unit';
import { OpenUnit, OpenUnitBody } from './commands/open-unit';
import { RenameUnit, RenameUnitBody } from './commands/rename-unit';
import { OrganisationAnswer } from './organisation-answer';
import { OrganisationRoute } from './organisation-route';

/** Units of the city: 部・課・係. */
@ApiTags('organisation')
@Controller('organisation')
export class UnitsController {
  constructor(private readonly commands: CommandBus) {}

  @OrganisationRoute('open-unit', 'A unit of the city begins')
  openUnit(
    @SentCommand() sent: CommandHeaders,
    @Body() body: OpenUnitBody,
  ): Promise<OrganisationAnswer> {
    return this.commands.execute(new OpenUnit({ ...sent, body }));
  }

  @OrganisationRoute('rename-unit', '改称: a unit has another name from a day on')
  renameUnit(
    @SentCommand() sent: CommandHeaders,
    @Body() body: RenameUnitBody,
  ): Promise<OrganisationAnswer> {
    return this.commands.execute(new RenameUnit({ ...sent, body }));
  }

  @OrganisationRoute('move-unit', '移管: a unit stands below another one from a day on')
  moveUnit(
    @SentCommand() sent: CommandHeaders,
    @Body() body: MoveUnitBody,
  ): Promise<OrganisationAnswer> {
    return this.commands.execute(new MoveUnit({ ...sent, body }));
  }

  @OrganisationRoute('merge-unit', '統合: another unit stands for this one from a day on')
  mergeUnit(
    @SentCommand() sent: CommandHeaders,
    @Body() body: MergeUnitBody,
  ): Promise<OrganisationAnswer> {
    return this.commands.execute(new MergeUnit({ ...sent, body }));
  }

  @OrganisationRoute('close-unit', '廃止: a unit is gone from a day on')
  closeUnit(
    @SentCommand() sent: CommandHeaders,
    @Body() body: CloseUnitBody,
  ): Promise<OrganisationAnswer> {
    return this.commands.execute(new CloseUnit({ ...sent, body }));
  }
}
