import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import { REPLY_MEANS } from '../../../state-machines/voice/facts';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import type { VoiceAnswer } from '../voice-answer';
import { VoiceCommand } from '../voice-order';
import { VoiceRepository } from '../voice-repository';

/** 受付の連絡: the citizen was told that it arrived. */
@ApiExample<AcknowledgeVoiceBody>({ on: '2026-04-06', means: 'telephone' })
export class AcknowledgeVoiceBody extends CommandBody {
  /** When, up to today. */
  @IsDay()
  on: string;

  @IsIn(REPLY_MEANS)
  means: (typeof REPLY_MEANS)[number];
}

export class AcknowledgeVoice extends VoiceCommand<AcknowledgeVoiceBody> {}

@CommandHandler(AcknowledgeVoice)
export class AcknowledgeVoiceHandler implements ICommandHandler<AcknowledgeVoice> {
  constructor(private readonly voices: VoiceRepository) {}

  execute({ order }: AcknowledgeVoice): Promise<VoiceAnswer> {
    const { on, means } = order.body;
    return this.voices.change(order, 'VoiceAcknowledged', ({ cityDay }) => ({
      on,
      means,
      found: { cityDay },
    }));
  }
}
