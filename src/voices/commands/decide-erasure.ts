import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { asProposed } from '../../cases/erasure';
import type { DecideErasureBody } from '../../cases/requests/erasure-body';
import type { VoiceAnswer } from '../voice-answer';
import { VoiceCommand } from '../voice-order';
import { VoiceRepository } from '../voice-repository';

export class DecideVoiceErasure extends VoiceCommand<DecideErasureBody> {}

@CommandHandler(DecideVoiceErasure)
export class DecideVoiceErasureHandler implements ICommandHandler<DecideVoiceErasure> {
  constructor(private readonly voices: VoiceRepository) {}

  execute({ order }: DecideVoiceErasure): Promise<VoiceAnswer> {
    return this.voices.change(order, 'ErasureDecided', ({ voice, cityDay }) => ({
      ...asProposed(voice?.proposedErasure),
      found: { cityDay },
    }));
  }
}
