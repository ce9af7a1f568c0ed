import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay, IsOrganisationId } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import { OrganisationCommand } from '../order';
import type { OrganisationAnswer } from '../organisation-answer';
import { OrganisationRepository } from '../organisation-repository';

/** A person leaves a post, and nobody takes it by that 欠員. */
@ApiExample<VacatePostBody>({ post: 'kanko-kakariin', person: 'p-0001', until: '2026-04-30' })
export class VacatePostBody extends CommandBody {
  @IsOrganisationId()
  post: string;

  @IsOrganisationId()
  person: string;

  /** The last day in the post. */
  @IsDay()
  until: string;
}

export class VacatePost extends OrganisationCommand<VacatePostBody> {}

@CommandHandler(VacatePost)
export class VacatePostHandler implements ICommandHandler<VacatePost> {
  constructor(private readonly organisation: OrganisationRepository) {}

  execute({ order }: VacatePost): Promise<OrganisationAnswer> {
    const { post, person, until } = order.body;
    return this.organisation.change(order, 'PostVacated', () => ({ post, person, until }));
  }
}
