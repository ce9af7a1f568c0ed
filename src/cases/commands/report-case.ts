import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, ValidateNested } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { unitPathOf } from '../../../state-machines/organisation/questions';
import { CURRENT_MACHINE } from '../../../state-machines/statechart';
import { fiscalYearOf } from '../../calendar/fiscal-year';
import { Organisation } from '../../people/organisation';
import { Problem } from '../../platform/problem';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CommandBody } from '../command-body';
import { named, text, type Draft, type Given, type NamedDraft } from '../draft';
import { IsDay, IsOrganisationId, Optional, Typed } from '../fields';
import { CaseCommand } from '../order';
import { containmentDraft, ContainmentFields } from './record-containment';

const YES_NO_UNKNOWN = ['no', 'yes', 'unknown'] as const;
type YesNoUnknown = (typeof YES_NO_UNKNOWN)[number];
const FOUND_HOW = ['ourselves', 'citizen', 'otherSection'] as const;

/** Whether it touches what may make it serious. */
export class Touches {
  @IsIn(YES_NO_UNKNOWN)
  personalData: YesNoUnknown;

  @IsIn(YES_NO_UNKNOWN)
  money: YesNoUnknown;

  @IsIn(YES_NO_UNKNOWN)
  injury: YesNoUnknown;
}

/** 報告: what happened, when it was noticed, how, and what it touches. Nothing else is asked. */
export class ReportCaseBody extends CommandBody {
  @Typed(LIMITS.page)
  whatHappened: string;

  /** Today if left out. */
  @Optional()
  @IsDay()
  noticedOn?: string;

  @Optional()
  @IsDay()
  occurredOn?: string;

  @IsIn(FOUND_HOW)
  foundHow: (typeof FOUND_HOW)[number];

  /** The section that receives it. */
  @IsOrganisationId()
  receivingUnit: string;

  @IsObject()
  @ValidateNested()
  @Type(() => Touches)
  touches: Touches;

  /** 重大のおそれ; a yes or an unknown in `touches` ticks it too. */
  @Optional()
  @IsBoolean()
  seriousSuspected?: boolean;

  /** What was done at once. */
  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => ContainmentFields)
  containment?: ContainmentFields;
}

export class ReportCase extends CaseCommand<ReportCaseBody> {}

@CommandHandler(ReportCase)
export class ReportCaseHandler implements ICommandHandler<ReportCase> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: ReportCase): Promise<CaseAnswer> {
    const { containment } = order.body;
    return this.cases.submit(order, async (given): Promise<NamedDraft[]> => [
      named('CaseSubmitted', await this.#report(order.body, given)),
      ...(containment === undefined
        ? []
        : [named('ContainmentRecorded', containmentDraft(containment, given))]),
    ]);
  }

  async #report(
    body: ReportCaseBody,
    { cityDay, inForce }: Given,
  ): Promise<Draft<'CaseSubmitted'>> {
    const organisation = await this.organisation.current();
    if (!organisation.units.has(body.receivingUnit))
      throw new Problem('invalid-request', {
        errors: [{ pointer: '/receivingUnit', messages: [UNKNOWN_UNIT] }],
      });
    const noticedOn = body.noticedOn ?? cityDay;
    const { personalData, money, injury } = body.touches;
    const inDoubt = [personalData, money, injury].some((answer) => answer !== 'no');
    return {
      machine: CURRENT_MACHINE,
      ruleset: { version: inForce.version, digest: inForce.digest },
      whatHappened: text(body.whatHappened),
      noticedOn,
      occurredOn: body.occurredOn,
      foundHow: body.foundHow,
      source: 'section',
      receivingUnit: body.receivingUnit,
      touches: { personalData, money, injury },
      seriousSuspected: inDoubt || body.seriousSuspected === true,
      series: 'ordinary',
      found: {
        cityDay,
        fiscalYear: fiscalYearOf(cityDay),
        receivingUnitPath: unitPathOf(organisation, body.receivingUnit),
      },
    };
  }
}

const UNKNOWN_UNIT = {
  ja: 'この組織はありません。課を選び直してください。',
  en: 'There is no such unit. Choose a section again.',
};
