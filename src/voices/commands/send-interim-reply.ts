import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { REPLY_MEANS } from '../../../state-machines/voice/facts';
import { text } from '../../cases/pipeline/draft';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay, Optional, Typed } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import type { VoiceAnswer } from '../voice-answer';
import { VoiceCommand } from '../voice-order';
import { VoiceRepository } from '../voice-repository';

/** 中間回答: the citizen was told that it takes longer. */
@ApiExample<SendInterimReplyBody>({
  on: '2026-04-06',
  means: 'letter',
  text: '原因を調べています。四月末までにお答えします。',
  newDueOn: '2026-04-30',
})
export class SendInterimReplyBody extends CommandBody {
  /** When, up to today. */
  @IsDay()
  on: string;

  @IsIn(REPLY_MEANS)
  means: (typeof REPLY_MEANS)[number];

  /** What the citizen was told. */
  @Typed(LIMITS.page)
  text: string;

  /** The day by which a reply was promised; the due day moves there. */
  @Optional()
  @IsDay()
  newDueOn?: string;
}

export class SendInterimReply extends VoiceCommand<SendInterimReplyBody> {}

@CommandHandler(SendInterimReply)
export class SendInterimReplyHandler implements ICommandHandler<SendInterimReply> {
  constructor(private readonly voices: VoiceRepository) {}

  execute({ order }: SendInterimReply): Promise<VoiceAnswer> {
    const { on, means, newDueOn } = order.body;
    return this.voices.change(order, 'InterimReplySent', ({ cityDay }) => ({
      on,
      means,
      text: text(order.body.text),
      newDueOn,
      found: { cityDay },
    }));
  }
}
