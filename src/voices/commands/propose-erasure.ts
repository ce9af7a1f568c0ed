import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { orNotFound } from '../../platform/or-not-found';
import { erasureProposed } from '../../cases/erasure';
import type { ProposeErasureBody } from '../../cases/requests/erasure-body';
import type { VoiceAnswer } from '../voice-answer';
import { VoiceCommand } from '../voice-order';
import { VoiceRepository } from '../voice-repository';
import { VoiceStreams } from '../voice-streams';

export class ProposeVoiceErasure extends VoiceCommand<ProposeErasureBody> {}

@CommandHandler(ProposeVoiceErasure)
export class ProposeVoiceErasureHandler implements ICommandHandler<ProposeVoiceErasure> {
  constructor(
    private readonly voices: VoiceRepository,
    private readonly streams: VoiceStreams,
  ) {}

  execute({ order }: ProposeVoiceErasure): Promise<VoiceAnswer> {
    return this.voices.change(order, 'ErasureProposed', async ({ cityDay }) => ({
      ...erasureProposed(order.body, orNotFound(await this.streams.load(order.voiceId))),
      found: { cityDay },
    }));
  }
}
