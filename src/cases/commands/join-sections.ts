import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, IsArray, Matches } from 'class-validator';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import { knownUnitPath } from '../known-units';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';

const MOST_SECTIONS = 20;

/** 関係課: sections that have actions of their own in the case. */
@ApiExample<JoinSectionsBody>({ units: ['kokuho'] })
export class JoinSectionsBody extends CommandBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_SECTIONS)
  @ArrayUnique()
  @Matches(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/, { each: true })
  units: string[];
}

export class JoinSections extends CaseCommand<JoinSectionsBody> {}

@CommandHandler(JoinSections)
export class JoinSectionsHandler implements ICommandHandler<JoinSections> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: JoinSections): Promise<CaseAnswer> {
    return this.cases.change(order, 'SectionsJoined', async ({ cityDay }) => {
      const organisation = await this.organisation.current();
      return {
        units: order.body.units.map((unit, index) => ({
          unit,
          path: knownUnitPath(organisation, unit, `/units/${index}`, cityDay),
        })),
        found: { cityDay },
      };
    });
  }
}
