import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { DecideErasure } from './commands/decide-erasure';
import { ProposeErasure } from './commands/propose-erasure';
import { RefuseErasure } from './commands/refuse-erasure';
import { CaseAnswer } from './requests/case-answer';
import { CommandAbout, type About } from './requests/command-about';
import { CommandRoute } from './requests/command-route';
import { DecideErasureBody, ProposeErasureBody, RefuseErasureBody } from './requests/erasure-body';

/** 消去 of texts of a case: proposed by one person, decided by another. */
@ApiTags('erasure')
@Controller('cases')
export class ErasureController {
  constructor(private readonly commands: CommandBus) {}

  @CommandRoute('propose-erasure', '消去の申出 of single texts, or of all so far')
  propose(@CommandAbout() about: About, @Body() body: ProposeErasureBody): Promise<CaseAnswer> {
    return this.commands.execute(new ProposeErasure({ ...about, body }));
  }

  @CommandRoute('decide-erasure', '消去の決定 on what was proposed: it cannot be taken back')
  decide(@CommandAbout() about: About, @Body() body: DecideErasureBody): Promise<CaseAnswer> {
    return this.commands.execute(new DecideErasure({ ...about, body }));
  }

  @CommandRoute('refuse-erasure', 'The decision not to erase what was proposed')
  refuse(@CommandAbout() about: About, @Body() body: RefuseErasureBody): Promise<CaseAnswer> {
    return this.commands.execute(new RefuseErasure({ ...about, body }));
  }
}
