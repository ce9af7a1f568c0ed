import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay, IsOrganisationId } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import { OrganisationCommand } from '../order';
import type { OrganisationAnswer } from '../organisation-answer';
import { OrganisationRepository } from '../organisation-repository';

/** There is no such post from a day on. */
@ApiExample<ClosePostBody>({ id: 'shimin-koseki-kakariin', from: '2026-05-01' })
export class ClosePostBody extends CommandBody {
  @IsOrganisationId()
  id: string;

  /** The first day on which it is gone. */
  @IsDay()
  from: string;
}

export class ClosePost extends OrganisationCommand<ClosePostBody> {}

@CommandHandler(ClosePost)
export class ClosePostHandler implements ICommandHandler<ClosePost> {
  constructor(private readonly organisation: OrganisationRepository) {}

  execute({ order }: ClosePost): Promise<OrganisationAnswer> {
    const { id, from } = order.body;
    return this.organisation.change(order, 'PostClosed', () => ({ id, from }));
  }
}
