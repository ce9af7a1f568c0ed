import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CommandAbout, type About } from '../cases/requests/command-about';
import {
  DecideErasureBody,
  ProposeErasureBody,
  RefuseErasureBody,
} from '../cases/requests/erasure-body';
import { DecideVoiceErasure } from './commands/decide-erasure';
import { ProposeVoiceErasure } from './commands/propose-erasure';
import { RefuseVoiceErasure } from './commands/refuse-erasure';
import { VoiceAnswer } from './voice-answer';
import { VoiceRoute } from './voice-route';

/** 消去 of what a citizen wrote, left and was told: proposed by one person, decided by another. */
@ApiTags('erasure')
@Controller('voices')
export class VoiceErasureController {
  constructor(private readonly commands: CommandBus) {}

  @VoiceRoute('propose-erasure', '消去の申出 of single texts, or of all so far')
  propose(@CommandAbout() about: About, @Body() body: ProposeErasureBody): Promise<VoiceAnswer> {
    return this.commands.execute(new ProposeVoiceErasure(about, body));
  }

  @VoiceRoute('decide-erasure', '消去の決定 on what was proposed: it cannot be taken back')
  decide(@CommandAbout() about: About, @Body() body: DecideErasureBody): Promise<VoiceAnswer> {
    return this.commands.execute(new DecideVoiceErasure(about, body));
  }

  @VoiceRoute('refuse-erasure', 'The decision not to erase what was proposed')
  refuse(@CommandAbout() about: About, @Body() body: RefuseErasureBody): Promise<VoiceAnswer> {
    return this.commands.execute(new RefuseVoiceErasure(about, body));
  }
}
