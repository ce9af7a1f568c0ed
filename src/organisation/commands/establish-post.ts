import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { POST_KINDS, type PostKind } from '../../../state-machines/actor';
import { LIMITS } from '../../../state-machines/limits';
import { POST_ROLES, type PostRole } from '../../../state-machines/organisation/facts';
import { CommandBody } from '../../cases/requests/command-body';
import { IsDay, IsOrganisationId, Optional } from '../../cases/requests/fields';
import { ApiExample } from '../../platform/openapi/api-example';
import { IsName } from '../fields';
import { OrganisationCommand } from '../order';
import type { OrganisationAnswer } from '../organisation-answer';
import { OrganisationRepository } from '../organisation-repository';

/** A post is made in a unit. */
@ApiExample<EstablishPostBody>({
  id: 'shimin-shukan',
  unit: 'shimin',
  kind: 'member',
  title: '市民課主幹',
  from: '2026-05-01',
})
export class EstablishPostBody extends CommandBody {
  /** Chosen by the city, for good. */
  @IsOrganisationId()
  id: string;

  @IsOrganisationId()
  unit: string;

  @IsIn(POST_KINDS)
  kind: PostKind;

  @IsName()
  title: string;

  @Optional()
  @IsArray()
  @ArrayMaxSize(LIMITS.roles)
  @ArrayUnique()
  @IsIn(POST_ROLES, { each: true })
  roles?: PostRole[];

  @IsDay()
  from: string;
}

export class EstablishPost extends OrganisationCommand<EstablishPostBody> {}

@CommandHandler(EstablishPost)
export class EstablishPostHandler implements ICommandHandler<EstablishPost> {
  constructor(private readonly organisation: OrganisationRepository) {}

  execute({ order }: EstablishPost): Promise<OrganisationAnswer> {
    const { id, unit, kind, title, roles = [], from } = order.body;
    return this.organisation.change(order, 'PostEstablished', () => ({
      ...{ id, unit, kind, title, roles, from },
    }));
  }
}
