import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Organisation } from '../../people/organisation';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { unitPathsOf } from '../classification';
import { CommandBody } from '../command-body';
import { IsOrganisationId } from '../fields';
import { CaseCommand } from '../order';

/** 担当者: who does the work of the case from now on. */
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
