import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { text } from '../../cases/pipeline/draft';
import type { RefuseErasureBody } from '../../cases/requests/erasure-body';
import type { VoiceAnswer } from '../voice-answer';
import { VoiceCommand } from '../voice-order';
import { VoiceRepository } from '../voice-repository';

export class RefuseVoiceErasure extends VoiceCommand<RefuseErasureBody> {}

@CommandHandler(RefuseVoiceErasure)
export class RefuseVoiceErasureHandler implements ICommandHandler<RefuseVoiceErasure> {
  constructor(private readonly voices: VoiceRepository) {}

  execute({ order }: RefuseVoiceErasure): Promise<VoiceAnswer> {
    return this.voices.change(order, 'ErasureRefused', ({ cityDay }) => ({
      reason: text(order.body.reason),
      found: { cityDay },
    }));
  }
}
