import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import { IsIn, IsObject, Matches, ValidateNested } from 'class-validator';
import { SEVERITIES } from '../../../state-machines/case/facts/report';
import { LIMITS } from '../../../state-machines/limits';
import { standingsOf } from '../../../state-machines/organisation/questions';
import { Organisation } from '../../people/organisation';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CommandBody } from '../command-body';
import { optionalText, text } from '../draft';
import { IsDay, IsOrganisationId, Optional, Typed } from '../fields';
import { CaseCommand } from '../order';

const PEOPLE = ['none', 'one', 'several', 'many'] as const;
const MONEY = ['none', 'minor', 'major'] as const;
const PERSONAL_DATA = ['none', 'ordinary', 'sensitive', 'individualNumber'] as const;
const LEAK = ['none', 'possible', 'confirmed'] as const;

/** Impact on people, money and personal data. */
export class ImpactFields {
  @IsIn(PEOPLE)
  people: (typeof PEOPLE)[number];

  @IsIn(MONEY)
  money: (typeof MONEY)[number];

  @IsIn(PERSONAL_DATA)
  personalData: (typeof PERSONAL_DATA)[number];

  @IsIn(LEAK)
  leak: (typeof LEAK)[number];
}

/** 区分決定 */
export class TriageCaseBody extends CommandBody {
  /** A kind of the ruleset, such as `nonconformity`. */
  @Matches(/^[a-zA-Z]{1,40}$/)
  kind: string;

  @IsIn(SEVERITIES)
  severity: (typeof SEVERITIES)[number];

  @IsObject()
  @ValidateNested()
  @Type(() => ImpactFields)
  impact: ImpactFields;

  /** The requirement that was not met. */
  @Optional()
  @Typed(LIMITS.line)
  requirement?: string;

  /** The person who will do the work of the case. */
  @IsOrganisationId()
  handler: string;

  /** When causes and plan are due. */
  @IsDay()
  planDueOn: string;

  /** 共有用要旨: what other sections may read. It names nobody. */
  @Typed(LIMITS.line)
  sharedSummary: string;
}

export class TriageCase extends CaseCommand<TriageCaseBody> {}

@CommandHandler(TriageCase)
export class TriageCaseHandler implements ICommandHandler<TriageCase> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: TriageCase): Promise<CaseAnswer> {
    const { kind, severity, impact, requirement, handler, planDueOn, sharedSummary } = order.body;
    const { people, money, personalData, leak } = impact;
    return this.cases.change(order, 'CaseTriaged', async ({ cityDay, standing }) => ({
      kind,
      severity,
      impact: { people, money, personalData, leak },
      requirement: optionalText(requirement),
      handler,
      planDueOn,
      sharedSummary: text(sharedSummary),
      // What a section decides holds at once, and is looked at by the secretariat (仮区分).
      provisional: !standing.roles.some(
        (role) => role === 'secretariat' || role === 'secretariatHead',
      ),
      found: {
        cityDay,
        handlerUnitPaths: standingsOf(await this.organisation.current(), handler, cityDay).map(
          ({ unitPath }) => unitPath,
        ),
      },
    }));
  }
}
