import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, ValidateNested } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { VOICE_CHANNELS } from '../../../state-machines/voice/facts';
import { fiscalYearOf } from '../../calendar/fiscal-year';
import { dueDate } from '../../cases/dates/due-dates';
import { optionalText, text } from '../../cases/pipeline/draft';
import { receivingSecretariat, receivingUnit } from '../../cases/receiving-section';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay, IsOrganisationId, Optional, Typed } from '../../cases/requests/fields';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import type { VoiceAnswer } from '../voice-answer';
import { VoiceCommand } from '../voice-order';
import { VoiceRepository } from '../voice-repository';

/** Who it is from, as far as they say. */
export class VoiceSenderFields {
  @Optional()
  @Typed(LIMITS.line)
  name?: string;

  /** Where to reach them: an address, a telephone number. */
  @Optional()
  @Typed(LIMITS.line)
  contact?: string;
}

/** 受付: what a citizen said or wrote. */
@ApiExample<ReceiveVoiceBody>({
  how: 'letter',
  receivedOn: '2026-04-06',
  letter: '証明書の続柄が間違っていました。どうしてこうなったのか教えてください。',
  citizen: { name: '例示 春子', contact: '例示市見本町1番地' },
  wantsReply: true,
  anonymous: false,
  unit: 'shimin',
})
export class ReceiveVoiceBody extends CommandBody {
  @IsIn(VOICE_CHANNELS)
  how: (typeof VOICE_CHANNELS)[number];

  /** Today if left out. */
  @Optional()
  @IsDay()
  receivedOn?: string;

  /** The letter, or what was said. */
  @Typed(LIMITS.page)
  letter: string;

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => VoiceSenderFields)
  citizen?: VoiceSenderFields;

  @IsBoolean()
  wantsReply: boolean;

  /** Nobody is named then, and no reply is wanted. */
  @IsBoolean()
  anonymous: boolean;

  /** The section that takes it; left out where it is not known, and the secretariat's takes it. */
  @Optional()
  @IsOrganisationId()
  unit?: string;
}

export class ReceiveVoice extends VoiceCommand<ReceiveVoiceBody> {}

@CommandHandler(ReceiveVoice)
export class ReceiveVoiceHandler implements ICommandHandler<ReceiveVoice> {
  constructor(
    private readonly voices: VoiceRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: ReceiveVoice): Promise<VoiceAnswer> {
    const { how, letter, citizen, wantsReply, anonymous, unit } = order.body;
    return this.voices.receive(order, async ({ cityDay, inForce, calendar }) => {
      const organisation = await this.organisation.current();
      const { path } =
        unit === undefined
          ? receivingSecretariat(organisation, '/unit', cityDay)
          : receivingUnit(organisation, unit, '/unit', cityDay);
      const receivedOn = order.body.receivedOn ?? cityDay;
      return {
        how,
        receivedOn,
        letter: text(letter),
        ...(citizen !== undefined && {
          citizen: { name: optionalText(citizen.name), contact: optionalText(citizen.contact) },
        }),
        wantsReply,
        anonymous,
        unit: path.at(-1)?.id ?? '',
        replyDueOn: dueDate(inForce.ruleset, 'reply', receivedOn, calendar),
        found: { cityDay, unitPath: path, fiscalYear: fiscalYearOf(cityDay) },
      };
    });
  }
}
