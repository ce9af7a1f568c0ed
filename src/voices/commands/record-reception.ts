import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { RECEPTIONS } from '../../../state-machines/voice/facts';
import { optionalText } from '../../cases/pipeline/draft';
import { CommandBody } from '../../cases/requests/command-body';
import { Optional, Typed } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import type { VoiceAnswer } from '../voice-answer';
import { VoiceCommand } from '../voice-order';
import { VoiceRepository } from '../voice-repository';

/** 受止め: 納得・不服・連絡なし. */
@ApiExample<RecordReceptionBody>({ reception: 'satisfied', text: '改めた手順に納得された。' })
export class RecordReceptionBody extends CommandBody {
  @IsIn(RECEPTIONS)
  reception: (typeof RECEPTIONS)[number];

  /** What the citizen said. */
  @Optional()
  @Typed(LIMITS.paragraph)
  text?: string;
}

export class RecordReception extends VoiceCommand<RecordReceptionBody> {}

@CommandHandler(RecordReception)
export class RecordReceptionHandler implements ICommandHandler<RecordReception> {
  constructor(private readonly voices: VoiceRepository) {}

  execute({ order }: RecordReception): Promise<VoiceAnswer> {
    const { reception } = order.body;
    return this.voices.change(order, 'ReceptionRecorded', ({ cityDay }) => ({
      reception,
      text: optionalText(order.body.text),
      found: { cityDay },
    }));
  }
}
