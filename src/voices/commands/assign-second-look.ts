import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { knownUnitPath } from '../../cases/known-units';
import { CommandBody } from '../../cases/requests/command-body';
import { IsOrganisationId } from '../../cases/requests/fields';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import type { VoiceAnswer } from '../voice-answer';
import { VoiceCommand } from '../voice-order';
import { VoiceRepository } from '../voice-repository';

/** Which other section looks at it once more. */
@ApiExample<AssignSecondLookBody>({ unit: 'kikaku' })
export class AssignSecondLookBody extends CommandBody {
  @IsOrganisationId()
  unit: string;
}

export class AssignSecondLook extends VoiceCommand<AssignSecondLookBody> {}

@CommandHandler(AssignSecondLook)
export class AssignSecondLookHandler implements ICommandHandler<AssignSecondLook> {
  constructor(
    private readonly voices: VoiceRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: AssignSecondLook): Promise<VoiceAnswer> {
    const { unit } = order.body;
    return this.voices.change(order, 'SecondLookAssigned', async ({ cityDay }) => ({
      unit,
      found: {
        cityDay,
        unitPath: knownUnitPath(await this.organisation.current(), unit, '/unit', cityDay),
      },
    }));
  }
}
