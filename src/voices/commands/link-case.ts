import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { CaseVisibility } from '../../cases/case-visibility';
import { CommandBody } from '../../cases/requests/command-body';
import { UUID } from '../../platform/ids';
import { ApiExample } from '../../platform/openapi/api-example';
import type { VoiceAnswer } from '../voice-answer';
import { VoiceCommand } from '../voice-order';
import { VoiceRepository } from '../voice-repository';

/** A case that is there already and is about this voice too. */
@ApiExample<LinkCaseBody>({ case: '018f2b6c-5d1e-7a30-8c42-9b6d1f0e7a55' })
export class LinkCaseBody extends CommandBody {
  /** The case, by its id; it has to be open whole to who links it. */
  @Matches(UUID)
  case: string;
}

export class LinkCase extends VoiceCommand<LinkCaseBody> {}

@CommandHandler(LinkCase)
export class LinkCaseHandler implements ICommandHandler<LinkCase> {
  constructor(
    private readonly voices: VoiceRepository,
    private readonly cases: CaseVisibility,
  ) {}

  execute({ order }: LinkCase): Promise<VoiceAnswer> {
    return this.voices.change(order, 'CaseLinked', async ({ cityDay, requester }) => {
      await this.cases.requireWhole(order.body.case, requester);
      return { case: order.body.case, found: { cityDay } };
    });
  }
}
