import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SignedCommandBody } from '../../cases/requests/command-body';
import { EXAMPLE_SIGNS } from '../../cases/requests/example-signs';
import { ApiExample } from '../../platform/openapi/api-example';
import type { VoiceAnswer } from '../voice-answer';
import { VoiceCommand } from '../voice-order';
import { VoiceRepository } from '../voice-repository';

/** 回答決裁 on the draft that was shown. */
@ApiExample<DecideReplyBody>({
  signs: EXAMPLE_SIGNS,
})
export class DecideReplyBody extends SignedCommandBody {}

export class DecideReply extends VoiceCommand<DecideReplyBody> {}

@CommandHandler(DecideReply)
export class DecideReplyHandler implements ICommandHandler<DecideReply> {
  constructor(private readonly voices: VoiceRepository) {}

  execute({ order }: DecideReply): Promise<VoiceAnswer> {
    return this.voices.change(order, 'ReplyDecided', ({ cityDay }) => ({ found: { cityDay } }));
  }
}
