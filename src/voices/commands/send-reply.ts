import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import { REPLY_MEANS } from '../../../state-machines/voice/facts';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import type { VoiceAnswer } from '../voice-answer';
import { VoiceCommand } from '../voice-order';
import { VoiceRepository } from '../voice-repository';

/** 発送 of what was decided, the reply or the outcome of the second look: when and how. */
@ApiExample<SendReplyBody>({ on: '2026-04-06', means: 'letter' })
export class SendReplyBody extends CommandBody {
  /** When, up to today. */
  @IsDay()
  on: string;

  @IsIn(REPLY_MEANS)
  means: (typeof REPLY_MEANS)[number];
}

export class SendReply extends VoiceCommand<SendReplyBody> {}

@CommandHandler(SendReply)
export class SendReplyHandler implements ICommandHandler<SendReply> {
  constructor(private readonly voices: VoiceRepository) {}

  execute({ order }: SendReply): Promise<VoiceAnswer> {
    const { on, means } = order.body;
    return this.voices.change(order, 'ReplySent', ({ cityDay }) => ({
      on,
      means,
      found: { cityDay },
    }));
  }
}
