import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { SETTLED_AS } from '../../../state-machines/voice/facts';
import { optionalText } from '../../cases/pipeline/draft';
import { CommandBody } from '../../cases/requests/command-body';
import { Optional, Typed } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import type { VoiceAnswer } from '../voice-answer';
import { VoiceCommand } from '../voice-order';
import { VoiceRepository } from '../voice-repository';

/** 対応済 without a reply: 問合せ, 意見, お礼. */
@ApiExample<SettleVoiceBody>({
  settledAs: 'inquiry',
  reason: '窓口で説明し、ご了解をいただいたため。',
})
export class SettleVoiceBody extends CommandBody {
  @IsIn(SETTLED_AS)
  settledAs: (typeof SETTLED_AS)[number];

  /** What was done; needed where a reply was wanted, and for an opinion. */
  @Optional()
  @Typed(LIMITS.paragraph)
  reason?: string;
}

export class SettleVoice extends VoiceCommand<SettleVoiceBody> {}

@CommandHandler(SettleVoice)
export class SettleVoiceHandler implements ICommandHandler<SettleVoice> {
  constructor(private readonly voices: VoiceRepository) {}

  execute({ order }: SettleVoice): Promise<VoiceAnswer> {
    const { settledAs, reason } = order.body;
    return this.voices.change(order, 'VoiceSettled', ({ cityDay }) => ({
      settledAs,
      reason: optionalText(reason),
      found: { cityDay },
    }));
  }
}
