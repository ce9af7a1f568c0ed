import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { SECOND_LOOK_OUTCOMES } from '../../../state-machines/voice/facts';
import { text } from '../../cases/pipeline/draft';
import { SignedCommandBody } from '../../cases/requests/command-body';
import { EXAMPLE_SIGNS } from '../../cases/requests/example-signs';
import { Typed } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import type { VoiceAnswer } from '../voice-answer';
import { VoiceCommand } from '../voice-order';
import { VoiceRepository } from '../voice-repository';

/** 再検討の決定, and the other ways that are open to the citizen. */
@ApiExample<DecideSecondLookBody>({
  outcome: 'upheld',
  text: '手順の見直しは十分であると認めます。',
  otherWays: '行政相談、監査委員への申出ができます。',
  signs: EXAMPLE_SIGNS,
})
export class DecideSecondLookBody extends SignedCommandBody {
  @IsIn(SECOND_LOOK_OUTCOMES)
  outcome: (typeof SECOND_LOOK_OUTCOMES)[number];

  /** What the citizen is told. */
  @Typed(LIMITS.page)
  text: string;

  /** Where else they can turn: an ombudsman, a request for review. */
  @Typed(LIMITS.paragraph)
  otherWays: string;
}

export class DecideSecondLook extends VoiceCommand<DecideSecondLookBody> {}

@CommandHandler(DecideSecondLook)
export class DecideSecondLookHandler implements ICommandHandler<DecideSecondLook> {
  constructor(private readonly voices: VoiceRepository) {}

  execute({ order }: DecideSecondLook): Promise<VoiceAnswer> {
    const { outcome, otherWays } = order.body;
    return this.voices.change(order, 'SecondLookDecided', ({ cityDay }) => ({
      outcome,
      text: text(order.body.text),
      otherWays: text(otherWays),
      found: { cityDay },
    }));
  }
}
