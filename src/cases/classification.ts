import { Type } from 'class-transformer';
import { IsIn, IsObject, Matches, ValidateNested } from 'class-validator';
import type { UnitPath } from '../../state-machines/actor';
import {
  IMPACT_ON_MONEY,
  IMPACT_ON_PEOPLE,
  IMPACT_ON_PERSONAL_DATA,
  LEAKS,
  LIKELIHOODS,
  SEVERITIES,
} from '../../state-machines/case/facts/triage';
import type { CaseMemory } from '../../state-machines/case/v1/memory';
import type { Day } from '../../state-machines/fact';
import { LIMITS } from '../../state-machines/limits';
import type { OrganisationState } from '../../state-machines/organisation/fold';
import { standingsOf } from '../../state-machines/organisation/questions';
import { ApiExample } from '../platform/openapi/api-example';
import { dueDate } from './dates/due-dates';
import { optionalText, text, type Draft, type Given } from './pipeline/draft';
import { CommandBody } from './requests/command-body';
import { IsDay, IsOrganisationId, Optional, Typed } from './requests/fields';

/** What severity is judged from: impact on people, money and personal data, and likelihood. */
export class ImpactFields {
  @IsIn(IMPACT_ON_PEOPLE)
  people: (typeof IMPACT_ON_PEOPLE)[number];

  @IsIn(IMPACT_ON_MONEY)
  money: (typeof IMPACT_ON_MONEY)[number];

  @IsIn(IMPACT_ON_PERSONAL_DATA)
  personalData: (typeof IMPACT_ON_PERSONAL_DATA)[number];

  @IsIn(LEAKS)
  leak: (typeof LEAKS)[number];

  /** How likely it is to happen, or to happen again. */
  @IsIn(LIKELIHOODS)
  likelihood: (typeof LIKELIHOODS)[number];
}

/** What a 区分決定 says, and what the proposal of one says. */
@ApiExample<ClassificationBody>({
  kind: 'nonconformity',
  severity: 'ordinary',
  impact: { people: 'one', money: 'none', personalData: 'none', leak: 'none', likelihood: 'rare' },
  handler: 'p-0003',
  planDueOn: '2026-04-20',
  sharedSummary: '証明書の続柄の印字誤り',
})
export class ClassificationBody extends CommandBody {
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

  /** When causes and plan are due, if earlier than the ruleset says. */
  @Optional()
  @IsDay()
  planDueOn?: string;

  /** 共有用要旨: what other sections may read. It names nobody. */
  @Typed(LIMITS.line)
  sharedSummary: string;

  /** Why no corrective action is needed; the case then goes on to its closing. */
  @Optional()
  @Typed(LIMITS.paragraph)
  noActionReason?: string;
}

/** The units of all posts that someone holds on a day. */
export const unitPathsOf = (
  organisation: OrganisationState,
  person: string,
  day: Day,
): UnitPath[] => standingsOf(organisation, person, day).map(({ unitPath }) => unitPath);

/** Kind and severity after a change: what is left out stays as it is. */
export function reclassifiedAs(
  { kind, severity }: Partial<Pick<ClassificationBody, 'kind' | 'severity'>>,
  { triage }: CaseMemory,
): Pick<ClassificationBody, 'kind' | 'severity'> {
  if (triage === undefined) throw new Error('A case that was never classified was reclassified');
  return { kind: kind ?? triage.kind, severity: severity ?? triage.severity };
}

/** A classification as its fact holds it. */
export function classificationDraft(
  body: ClassificationBody,
  organisation: OrganisationState,
  { inForce, calendar, cityDay }: Given,
): Draft<'TriageProposed'> {
  const { people, money, personalData, leak, likelihood } = body.impact;
  const latestPlanDueOn = dueDate(inForce.ruleset, 'causesAndPlan', cityDay, calendar);
  const handlerUnitPaths = unitPathsOf(organisation, body.handler, cityDay);
  return {
    kind: body.kind,
    severity: body.severity,
    impact: { people, money, personalData, leak, likelihood },
    requirement: optionalText(body.requirement),
    handler: body.handler,
    planDueOn: body.planDueOn ?? latestPlanDueOn,
    sharedSummary: text(body.sharedSummary),
    noActionReason: optionalText(body.noActionReason),
    found: { cityDay, handlerUnitPaths, latestPlanDueOn },
  };
}
