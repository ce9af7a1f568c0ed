import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  Matches,
  ValidateNested,
} from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { isOnStaff } from '../../../state-machines/organisation/questions';
import { Organisation } from '../../people/organisation';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { SignedCommandBody } from '../command-body';
import { text } from '../draft';
import { IsDay, IsOrganisationId, Typed } from '../fields';
import { CaseCommand } from '../order';
import { resolveRoute } from '../route-of-approval';

/** One action of the plan; in the case it is called a1, a2, … in the order given. */
export class ActionFields {
  @Typed(LIMITS.paragraph)
  text: string;

  /** The person who will carry it out. */
  @IsOrganisationId()
  owner: string;

  @IsDay()
  dueOn: string;

  /** The causes that it removes: c1, c2, … */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.causes)
  @Matches(/^c[1-9][0-9]?$/, { each: true })
  removes: string[];

  /** Whether a work procedure 業務手順書 must be revised. */
  @IsBoolean()
  revisesProcedure: boolean;
}

/** 起案: the actions, and how their effect will be judged. */
export class SubmitPlanBody extends SignedCommandBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.actions)
  @ValidateNested({ each: true })
  @Type(() => ActionFields)
  actions: ActionFields[];

  /** What must be so for the effect to count. */
  @Typed(LIMITS.paragraph)
  criterion: string;

  /** How that is measured. */
  @Typed(LIMITS.paragraph)
  measure: string;

  @IsDay()
  effectCheckOn: string;
}

export class SubmitPlan extends CaseCommand<SubmitPlanBody> {}

@CommandHandler(SubmitPlan)
export class SubmitPlanHandler implements ICommandHandler<SubmitPlan> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: SubmitPlan): Promise<CaseAnswer> {
    const { actions, criterion, measure, effectCheckOn } = order.body;
    const owners = [...new Set(actions.map(({ owner }) => owner))];
    return this.cases.change(order, 'PlanSubmitted', async (given) => {
      const organisation = await this.organisation.current();
      const { cityDay, memory, requester } = given;
      return {
        round: memory.rounds + 1,
        actions: actions.map((action, index) => ({
          id: `a${index + 1}`,
          text: text(action.text),
          owner: action.owner,
          dueOn: action.dueOn,
          removes: action.removes,
          revisesProcedure: action.revisesProcedure,
        })),
        criterion: text(criterion),
        measure: text(measure),
        effectCheckOn,
        steps: resolveRoute(organisation, given, [...memory.authored, requester.person, ...owners]),
        found: {
          cityDay,
          ownersOnStaff: owners.filter((owner) => isOnStaff(organisation, owner, cityDay)),
        },
      };
    });
  }
}
