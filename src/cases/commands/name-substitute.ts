import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import type { UnitPath } from '../../../state-machines/actor';
import { SUBSTITUTABLE, type Substitutable } from '../../../state-machines/case/facts/substitutes';
import type { Day } from '../../../state-machines/fact';
import { LIMITS } from '../../../state-machines/limits';
import type { OrganisationState } from '../../../state-machines/organisation/fold';
import { standingsOf } from '../../../state-machines/organisation/questions';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { DecisionBody } from '../requests/decision-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { IsOrganisationId, Typed } from '../requests/fields';

/** An internal auditor of another department, to take a decision that the section itself cannot. */
@ApiExample<NameSubstituteBody>({
  forFact: 'ClosureApproved',
  person: 'p-0011',
  reason: '課内に処置に加わっていない者がいないため。',
  signs: EXAMPLE_SIGNS,
})
export class NameSubstituteBody extends DecisionBody {
  /** The decision, by the fact that it becomes. */
  @IsIn(SUBSTITUTABLE)
  forFact: Substitutable;

  @IsOrganisationId()
  person: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class NameSubstitute extends CaseCommand<NameSubstituteBody> {}

@CommandHandler(NameSubstitute)
export class NameSubstituteHandler implements ICommandHandler<NameSubstitute> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: NameSubstitute): Promise<CaseAnswer> {
    const { forFact, person, reason } = order.body;
    return this.cases.change(order, 'SubstituteNamed', async ({ cityDay }) => ({
      forFact,
      person,
      reason: text(reason),
      found: {
        cityDay,
        auditorUnitPaths: unitPathsOfTheAuditor(await this.organisation.current(), person, cityDay),
      },
    }));
  }
}

/** Of the posts in which someone is an internal auditor on a day. */
const unitPathsOfTheAuditor = (
  organisation: OrganisationState,
  person: string,
  day: Day,
): UnitPath[] =>
  standingsOf(organisation, person, day)
    .filter(({ roles }) => roles.includes('internalAuditor'))
    .map(({ unitPath }) => unitPath);
