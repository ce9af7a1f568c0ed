import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LIMITS } from '../../../state-machines/limits';
import { knownUnitPath } from '../../cases/known-units';
import { text } from '../../cases/pipeline/draft';
import { CommandBody } from '../../cases/requests/command-body';
import { IsOrganisationId, Typed } from '../../cases/requests/fields';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import type { VoiceAnswer } from '../voice-answer';
import { VoiceCommand } from '../voice-order';
import { VoiceRepository } from '../voice-repository';

/** 移送: another section takes the voice; its number and its due day stay, a draft that was not sent falls. */
@ApiExample<TransferVoiceBody>({ toUnit: 'doro', reason: '道路の管理に関することであるため。' })
export class TransferVoiceBody extends CommandBody {
  @IsOrganisationId()
  toUnit: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class TransferVoice extends VoiceCommand<TransferVoiceBody> {}

@CommandHandler(TransferVoice)
export class TransferVoiceHandler implements ICommandHandler<TransferVoice> {
  constructor(
    private readonly voices: VoiceRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: TransferVoice): Promise<VoiceAnswer> {
    const { toUnit, reason } = order.body;
    return this.voices.change(order, 'VoiceTransferred', async ({ cityDay }) => ({
      toUnit,
      reason: text(reason),
      found: {
        cityDay,
        toUnitPath: knownUnitPath(await this.organisation.current(), toUnit, '/toUnit', cityDay),
      },
    }));
  }
}
