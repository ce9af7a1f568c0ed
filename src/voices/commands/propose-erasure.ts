import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { orNotFound } from '../../platform/or-not-found';
import { toBeErased } from '../../cases/erasure';
import { text } from '../../cases/pipeline/draft';
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
    const { ground, reason } = order.body;
    return this.voices.change(order, 'ErasureProposed', async ({ cityDay }) => {
      const { facts, head } = orNotFound(await this.streams.load(order.voiceId));
      const events = facts.map(({ event }) => event);
      return {
        erases: toBeErased(order.body, { events, head: head.revision }),
        ground,
        reason: text(reason),
        found: { cityDay },
      };
    });
  }
}
