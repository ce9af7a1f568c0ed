import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import { unitPathsOf } from '../classification';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { IsOrganisationId } from '../requests/fields';

/** 担当者: who does the work of the case from now on. */
@ApiExample<NameHandlerBody>({ person: 'p-0003' })
export class NameHandlerBody extends CommandBody {
  @IsOrganisationId()
  person: string;
}

export class NameHandler extends CaseCommand<NameHandlerBody> {}

@CommandHandler(NameHandler)
export class NameHandlerHandler implements ICommandHandler<NameHandler> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: NameHandler): Promise<CaseAnswer> {
    const { person } = order.body;
    return this.cases.change(order, 'HandlerNamed', async ({ cityDay }) => ({
      person,
      found: {
        cityDay,
        handlerUnitPaths: unitPathsOf(await this.organisation.current(), person, cityDay),
      },
    }));
  }
}
