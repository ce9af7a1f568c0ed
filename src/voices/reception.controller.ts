import { Body, Controller, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CommandAbout, type About } from '../cases/requests/command-about';
import { commandDescription } from '../cases/requests/command-description';
import { BeginningRoute } from '../cases/requests/command-route';
import { sends } from '../platform/openapi/answer-headers';
import { AcknowledgeVoice, AcknowledgeVoiceBody } from './commands/acknowledge-voice';
import { LinkCase, LinkCaseBody } from './commands/link-case';
import { ReceiveVoice, ReceiveVoiceBody } from './commands/receive-voice';
import { SettleVoice, SettleVoiceBody } from './commands/settle-voice';
import { TransferVoice, TransferVoiceBody } from './commands/transfer-voice';
import { rulesOfVoiceFact } from './rules-of-voice-fact';
import { VoiceAnswer } from './voice-answer';
import { VoiceRoute } from './voice-route';

const DESCRIPTION = commandDescription('VoiceReceived', rulesOfVoiceFact('VoiceReceived'));

/** 受付: the receipt of a voice, and where it goes. */
@ApiTags('voices')
@Controller('voices')
export class ReceptionController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @BeginningRoute('receive-voice', '受付: what a citizen said or wrote', DESCRIPTION)
  @ApiCreatedResponse({
    type: VoiceAnswer,
    description: 'The new voice. Its number is given at once, or follows in a moment.',
    ...sends('ETag', 'Location'),
  })
  async receive(
    @CommandAbout() about: About,
    @Body() body: ReceiveVoiceBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VoiceAnswer> {
    const answer = await this.commands.execute<ReceiveVoice, VoiceAnswer>(
      new ReceiveVoice(about, body),
    );
    reply.header('Location', `/api/voices/${answer.id}`);
    return answer;
  }

  @VoiceRoute('acknowledge', '受付の連絡: the citizen was told that it arrived')
  acknowledge(
    @CommandAbout() about: About,
    @Body() body: AcknowledgeVoiceBody,
  ): Promise<VoiceAnswer> {
    return this.commands.execute(new AcknowledgeVoice(about, body));
  }

  @VoiceRoute('transfer', '移送: to another section')
  transfer(@CommandAbout() about: About, @Body() body: TransferVoiceBody): Promise<VoiceAnswer> {
    return this.commands.execute(new TransferVoice(about, body));
  }

  @VoiceRoute('settle', '対応済: 問合せ・意見・お礼')
  settle(@CommandAbout() about: About, @Body() body: SettleVoiceBody): Promise<VoiceAnswer> {
    return this.commands.execute(new SettleVoice(about, body));
  }

  @VoiceRoute('link-case', 'A case that is about this voice too')
  linkCase(@CommandAbout() about: About, @Body() body: LinkCaseBody): Promise<VoiceAnswer> {
    return this.commands.execute(new LinkCase(about, body));
  }
}
