import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, Matches, ValidateNested } from 'class-validator';
import {
  FOUND_HOW,
  REPLY_WISHES,
  SOURCES,
  YES_NO_UNKNOWN,
} from '../../../state-machines/case/facts/report';
import { LIMITS } from '../../../state-machines/limits';
import { CURRENT_MACHINE } from '../../../state-machines/statechart';
import { fiscalYearOf } from '../../calendar/fiscal-year';
import { Organisation } from '../../people/organisation';
import { UUID } from '../../platform/ids';
import { ApiExample } from '../../platform/openapi/api-example';
import { wrongField } from '../../platform/problem';
import { ClosedCases } from '../closed-cases';
import { reportingDueOn } from '../dates/due-dates';
import { CaseRepository } from '../pipeline/case-repository';
import {
  named,
  optionalText,
  text,
  type Draft,
  type Given,
  type NamedDraft,
} from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import { receivingSecretariat, receivingUnit } from '../receiving-section';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { IsDay, IsOrganisationId, Optional, Typed } from '../requests/fields';
import { VoiceVisibility } from '../voice-visibility';
import { containmentDraft, ContainmentFields } from './record-containment';

type YesNoUnknown = (typeof YES_NO_UNKNOWN)[number];

/** Whether it touches what may make it serious. */
export class Touches {
  @IsIn(YES_NO_UNKNOWN)
  personalData: YesNoUnknown;

  @IsIn(YES_NO_UNKNOWN)
  money: YesNoUnknown;

  @IsIn(YES_NO_UNKNOWN)
  injury: YesNoUnknown;
}

/** What a citizen said of a reply. */
export class CitizenFields {
  @IsIn(REPLY_WISHES)
  reply: (typeof REPLY_WISHES)[number];
}

/** What an audit's finder says of a finding. */
export class FindingFields {
  /** A kind of the ruleset, such as `minorNonconformity`. */
  @Matches(/^[a-zA-Z]{1,40}$/)
  kind: string;
}

/** 報告: what happened, when it was noticed, how, and what it touches. Nothing else is asked; what is
 * optional is prefilled, or comes from an audit or a plan of prevention. */
@ApiExample<ReportCaseBody>({
  whatHappened: '窓口で別の世帯の続柄が印字された証明書をお渡しした。',
  noticedOn: '2026-04-06',
  foundHow: 'ourselves',
  receivingUnit: 'shimin',
  touches: { personalData: 'no', money: 'no', injury: 'no' },
})
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

  /** Why only now, where more days have passed since than the ruleset gives. */
  @Optional()
  @Typed(LIMITS.paragraph)
  whyLate?: string;

  @IsIn(FOUND_HOW)
  foundHow: (typeof FOUND_HOW)[number];

  /** The section that receives it; left out where it is not known, and the secretariat's takes it. */
  @Optional()
  @IsOrganisationId()
  receivingUnit?: string;

  /** Where it comes from; `section` 各課 if left out. */
  @Optional()
  @IsIn(SOURCES)
  source?: (typeof SOURCES)[number];

  /** From a citizen: whether a reply is wanted. Left out where there is a voice, which says so itself. */
  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => CitizenFields)
  citizen?: CitizenFields;

  /** 再発: the closed case that this repeats, by its id. */
  @Optional()
  @Matches(UUID)
  recurrenceOf?: string;

  /** 市民の声 that it answers to, by its id. */
  @Optional()
  @Matches(UUID)
  voice?: string;

  /** From an audit: the kind that its finder gave. */
  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => FindingFields)
  finding?: FindingFields;

  /** From the yearly plan of prevention: no incident has happened. */
  @Optional()
  @IsBoolean()
  plannedPrevention?: boolean;

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
    private readonly closedCases: ClosedCases,
    private readonly voices: VoiceVisibility,
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
    { calendar, cityDay, inForce, requester }: Given,
  ): Promise<Draft<'CaseSubmitted'>> {
    const { finding, recurrenceOf, touches, voice } = body;
    const organisation = await this.organisation.current();
    const receiving =
      body.receivingUnit === undefined
        ? receivingSecretariat(organisation, '/receivingUnit', cityDay)
        : receivingUnit(organisation, body.receivingUnit, '/receivingUnit', cityDay);
    if (finding !== undefined && !inForce.ruleset.kinds.some(({ id }) => id === finding.kind))
      throw wrongField('/finding/kind', UNKNOWN_KIND);
    if (recurrenceOf !== undefined) await this.closedCases.require(recurrenceOf, requester);
    if (voice !== undefined) await this.voices.require(voice, requester);
    const noticedOn = body.noticedOn ?? cityDay;
    const { personalData, money, injury } = touches;
    const inDoubt = [personalData, money, injury].some((answer) => answer !== 'no');
    return {
      machine: CURRENT_MACHINE,
      ruleset: { version: inForce.version, digest: inForce.digest },
      whatHappened: text(body.whatHappened),
      noticedOn,
      occurredOn: body.occurredOn,
      whyLate: optionalText(body.whyLate),
      foundHow: body.foundHow,
      citizen: body.citizen === undefined ? undefined : { reply: body.citizen.reply },
      source: body.source ?? 'section',
      receivingUnit: body.receivingUnit,
      touches: { personalData, money, injury },
      seriousSuspected: inDoubt || body.seriousSuspected === true,
      series: 'ordinary',
      voice,
      recurrenceOf,
      plannedPrevention: body.plannedPrevention,
      ...(finding !== undefined && { finding: { kind: finding.kind } }),
      found: {
        cityDay,
        fiscalYear: fiscalYearOf(cityDay),
        receivingUnitPath: receiving.path,
        isOfTheSecretariat: receiving.isOfTheSecretariat,
        reportingDueOn: reportingDueOn(inForce.ruleset, noticedOn, calendar),
      },
    };
  }
}

const UNKNOWN_KIND = { ja: '要領にない区分です。', en: 'The ruleset has no such kind.' };
