import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsObject,
  Matches,
  ValidateNested,
} from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import { decidingInStead } from '../approval/deciding-in-stead';
import { stepInTurn } from '../approval/route-of-approval';
import { CaseRepository } from '../pipeline/case-repository';
import { optionalText, text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { DecisionBody } from '../requests/decision-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { Optional, Typed } from '../requests/fields';

/** A cause that is not verified, and why the plan may rest on it all the same. */
export class AcceptedCause {
  @Matches(/^c[1-9][0-9]?$/)
  id: string;

  @Typed(LIMITS.paragraph)
  reason: string;
}

/** 代決: in the stead of the decider, whose absence is on record. */
export class InAbsence {
  /** Needed for what is serious 重大, for 重要・異例・先例, and for an absence of one day. */
  @Optional()
  @IsBoolean()
  urgent?: boolean;
}

/** 決裁 */
@ApiExample<DecidePlanBody>({
  acceptsCauses: [{ id: 'c2', reason: '聞き取りと記録が一致しているため。' }],
  signs: EXAMPLE_SIGNS,
})
export class DecidePlanBody extends DecisionBody {
  /** One for each cause that is not 検証済. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(LIMITS.causes)
  @ValidateNested({ each: true })
  @Type(() => AcceptedCause)
  acceptsCauses?: AcceptedCause[];

  /** Why it is decided although somebody consulted disagrees. */
  @Optional()
  @Typed(LIMITS.paragraph)
  overDisagreement?: string;

  /** 代決, by the post that the ruleset names. */
  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => InAbsence)
  inAbsence?: InAbsence;
}

export class DecidePlan extends CaseCommand<DecidePlanBody> {}

@CommandHandler(DecidePlan)
export class DecidePlanHandler implements ICommandHandler<DecidePlan> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: DecidePlan): Promise<CaseAnswer> {
    const { acceptsCauses, overDisagreement, inAbsence, onPaper } = order.body;
    return this.cases.change(order, 'PlanDecided', async ({ memory, cityDay, acting }) => {
      const decidedOn = onPaper?.decidedOn ?? cityDay;
      const step = stepInTurn(memory, acting.post);
      const stead =
        inAbsence === undefined
          ? undefined
          : decidingInStead(await this.organisation.current(), memory, step, decidedOn);
      return {
        step,
        acceptsCauses: acceptsCauses?.map(({ id, reason }) => ({ id, reason: text(reason) })),
        overDisagreement: optionalText(overDisagreement),
        ...(stead !== undefined && {
          inAbsence: {
            absence: stead.absence.id,
            forPost: stead.forPost,
            forPerson: stead.absence.person,
            urgent: inAbsence?.urgent === true,
          },
        }),
        found: { cityDay, ...(stead !== undefined && { absence: stead.absence }) },
      };
    });
  }
}
