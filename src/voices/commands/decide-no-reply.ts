import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { text } from '../../cases/pipeline/draft';
import { SignedCommandBody } from '../../cases/requests/command-body';
import { EXAMPLE_SIGNS } from '../../cases/requests/example-signs';
import { Typed } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import type { VoiceAnswer } from '../voice-answer';
import { VoiceCommand } from '../voice-order';
import { VoiceRepository } from '../voice-repository';

/** The decision not to reply, and why. */
@ApiExample<DecideNoReplyBody>({
  reason: '差出人が回答を望まれなかったため。',
  signs: EXAMPLE_SIGNS,
})
export class DecideNoReplyBody extends SignedCommandBody {
  @Typed(LIMITS.paragraph)
  reason: string;
}

export class DecideNoReply extends VoiceCommand<DecideNoReplyBody> {}

@CommandHandler(DecideNoReply)
export class DecideNoReplyHandler implements ICommandHandler<DecideNoReply> {
  constructor(private readonly voices: VoiceRepository) {}

  execute({ order }: DecideNoReply): Promise<VoiceAnswer> {
    const { reason } = order.body;
    return this.voices.change(order, 'NoReplyDecided', ({ cityDay }) => ({
      reason: text(reason),
      found: { cityDay },
    }));
  }
}
