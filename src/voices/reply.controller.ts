import { Body, Controller } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';

import { CommandAbout, type About } from '../cases/requests/command-about';

import { AssignSecondLook, AssignSecondLookBody } from './commands/assign-second-look';
import { DecideNoReply, DecideNoReplyBody } from './commands/decide-no-reply';
import { DecideReply, DecideReplyBody } from './commands/decide-reply';
import { DecideSecondLook, DecideSecondLookBody } from './commands/decide-second-look';
import { DraftReply, DraftReplyBody } from './commands/draft-reply';
import { RecordReception, RecordReceptionBody } from './commands/record-reception';
import { SendInterimReply, SendInterimReplyBody } from './commands/send-interim-reply';
import { SendReply, SendReplyBody } from './commands/send-reply';
import { VoiceAnswer } from './voice-answer';
import { VoiceRoute } from './voice-route';

/** 回答: what the citizen is told, and how they take it. */
@ApiTags('voices')
@Controller('voices')
export class ReplyController {
  constructor(private readonly commands: CommandBus) {}

  @VoiceRoute('send-interim-reply', '中間回答: the citizen was told that it takes longer')
  sendInterimReply(
    @CommandAbout() about: About,
    @Body() body: SendInterimReplyBody,
  ): Promise<VoiceAnswer> {
    return this.commands.execute(new SendInterimReply(about, body));
  }

  @VoiceRoute('draft-reply', '回答の起案')
  draftReply(@CommandAbout() about: About, @Body() body: DraftReplyBody): Promise<VoiceAnswer> {
    return this.commands.execute(new DraftReply(about, body));
  }

  @VoiceRoute('decide-reply', '回答決裁 on the draft that stands')
  decideReply(@CommandAbout() about: About, @Body() body: DecideReplyBody): Promise<VoiceAnswer> {
    return this.commands.execute(new DecideReply(about, body));
  }

  @VoiceRoute('send-reply', '発送 of what was decided')
  sendReply(@CommandAbout() about: About, @Body() body: SendReplyBody): Promise<VoiceAnswer> {
    return this.commands.execute(new SendReply(about, body));
  }

  @VoiceRoute('decide-no-reply', 'The decision not to reply, with its reason')
  decideNoReply(
    @CommandAbout() about: About,
    @Body() body: DecideNoReplyBody,
  ): Promise<VoiceAnswer> {
    return this.commands.execute(new DecideNoReply(about, body));
  }

  @VoiceRoute('record-reception', '受止め: 納得・不服・連絡なし')
  recordReception(
    @CommandAbout() about: About,
    @Body() body: RecordReceptionBody,
  ): Promise<VoiceAnswer> {
    return this.commands.execute(new RecordReception(about, body));
  }

  @VoiceRoute('assign-second-look', 'Which other section looks again')
  assignSecondLook(
    @CommandAbout() about: About,
    @Body() body: AssignSecondLookBody,
  ): Promise<VoiceAnswer> {
    return this.commands.execute(new AssignSecondLook(about, body));
  }

  @VoiceRoute('decide-second-look', '再検討の決定, with the other ways that are open')
  decideSecondLook(
    @CommandAbout() about: About,
    @Body() body: DecideSecondLookBody,
  ): Promise<VoiceAnswer> {
    return this.commands.execute(new DecideSecondLook(about, body));
  }
}
