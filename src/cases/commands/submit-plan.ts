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
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import { LIMITS } from '../../../state-machines/limits';
import { isOnStaff } from '../../../state-machines/organisation/questions';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import { wrongField } from '../../platform/problem';
import { resolveRoute, sectionPathNow } from '../approval/route-of-approval';
import { latestEffectCheckOn } from '../dates/effect-check';
import { CaseRepository } from '../pipeline/case-repository';
import { optionalText, text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { SignedCommandBody } from '../requests/command-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { IsDay, IsOrganisationId, Optional, Typed } from '../requests/fields';

/** One action of the plan; a new one is called a1, a2, … in the order given. */
export class ActionFields {
  /** 変更起案: the action of the decided plan that goes on. Left out: a new action. */
  @Optional()
  @Matches(/^a[1-9][0-9]?$/)
  id?: string;

  @Typed(LIMITS.paragraph)
  text: string;

  /** The person who will carry it out. */
  @IsOrganisationId()
  owner: string;

  @IsDay()
  dueOn: string;

  /** The causes that it removes: c1, c2, …; none on a route without analysis. */
  @IsArray()
  @ArrayMaxSize(LIMITS.causes)
  @Matches(/^c[1-9][0-9]?$/, { each: true })
  removes: string[];

  /** Whether a work procedure 業務手順書 must be revised. */
  @IsBoolean()
  revisesProcedure: boolean;
}

/** 起案: the actions, and how their effect will be judged. */
@ApiExample<SubmitPlanBody>({
  actions: [
    {
      text: '手順書に続柄の確認を加える。',
      owner: 'p-0003',
      dueOn: '2026-05-01',
      removes: ['c2'],
      revisesProcedure: true,
    },
    {
      text: '係の全員に新しい手順を説明する。',
      owner: 'p-0004',
      dueOn: '2026-05-08',
      removes: ['c1'],
      revisesProcedure: false,
    },
  ],
  criterion: '三か月のあいだ同じ誤りが一件も起きないこと。',
  measure: '窓口の誤交付記録の件数',
  effectCheckOn: '2026-08-04',
  signs: EXAMPLE_SIGNS,
})
export class SubmitPlanBody extends SignedCommandBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.actions)
  @ValidateNested({ each: true })
  @Type(() => ActionFields)
  actions: ActionFields[];

  /** What must be so for the effect to count. In a 変更起案 left out: as decided. */
  @Optional()
  @Typed(LIMITS.paragraph)
  criterion?: string;

  /** How that is measured. In a 変更起案 left out: as decided. */
  @Optional()
  @Typed(LIMITS.paragraph)
  measure?: string;

  /** The day on which the effect is checked; or `effectCheckAfterNext`. In a 変更起案 neither: as decided. */
  @Optional()
  @IsDay()
  effectCheckOn?: string;

  /** 次回実施後: after which business is next done the effect is checked. */
  @Optional()
  @Typed(LIMITS.paragraph)
  effectCheckAfterNext?: string;

  /** 重要・異例・先例: no 代決 unless it is urgent. */
  @Optional()
  @IsBoolean()
  important?: boolean;
}

export class SubmitPlan extends CaseCommand<SubmitPlanBody> {}

@CommandHandler(SubmitPlan)
export class SubmitPlanHandler implements ICommandHandler<SubmitPlan> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: SubmitPlan): Promise<CaseAnswer> {
    const { actions, criterion, measure, important } = order.body;
    const effectCheck = effectCheckOf(order.body);
    const owners = [...new Set(actions.map(({ owner }) => owner))];
    return this.cases.change(order, 'PlanSubmitted', async (given) => {
      const organisation = await this.organisation.current();
      const { cityDay, memory, requester } = given;
      const ids = actionIds(actions, memory);
      const excluded = [...memory.authored, ...memory.implemented, requester.person, ...owners];
      const sectionPath = sectionPathNow(organisation, given);
      const dueDays = actions.map(({ dueOn }) => dueOn);
      return {
        round: memory.rounds + 1,
        actions: actions.map((action, index) => ({
          id: ids[index] ?? '',
          text: text(action.text),
          owner: action.owner,
          dueOn: action.dueOn,
          removes: action.removes,
          revisesProcedure: action.revisesProcedure,
        })),
        criterion: optionalText(criterion),
        measure: optionalText(measure),
        effectCheck,
        important,
        steps: resolveRoute(organisation, given, excluded),
        found: {
          cityDay,
          ownersOnStaff: owners.filter((owner) => isOnStaff(organisation, owner, cityDay)),
          ...(sectionPath !== undefined && { sectionPath }),
          latestEffectCheckOn: latestEffectCheckOn(given, dueDays),
        },
      };
    });
  }
}

/**
 * What each action is called: one that goes on as it was, a new one by a number that the decided plan
 * does not use, so that what is done meanwhile is not taken for it. Throws `invalid-request`.
 */
function actionIds(actions: readonly ActionFields[], { plan }: CaseMemory): readonly string[] {
  const decided = plan?.actions.map(({ id }) => id) ?? [];
  const unknown = actions.findIndex(({ id }) => id !== undefined && !decided.includes(id));
  if (unknown >= 0) throw wrongField(`/actions/${unknown}/id`, NO_SUCH_ACTION);
  let number = 0;
  const nextNew = (): string => {
    do number += 1;
    while (decided.includes(`a${number}`));
    return `a${number}`;
  };
  return actions.map(({ id }) => id ?? nextNew());
}

/** One of the two at most. Throws `invalid-request`. */
function effectCheckOf({ effectCheckOn, effectCheckAfterNext }: SubmitPlanBody) {
  if (effectCheckOn !== undefined && effectCheckAfterNext === undefined)
    return { on: effectCheckOn };
  if (effectCheckOn === undefined)
    return effectCheckAfterNext === undefined
      ? undefined
      : { afterNext: text(effectCheckAfterNext) };
  throw wrongField('/effectCheckOn', ONE_OF_TWO);
}

const ONE_OF_TWO = {
  ja: '効果確認の日か「次回実施後」のどちらか一つを指定してください。',
  en: 'Give either the day of the effect check or what it comes after, and not both.',
};
const NO_SUCH_ACTION = {
  ja: '決裁された計画にこの番号の処置はありません。新しい処置には番号を付けないでください。',
  en: 'The decided plan has no such action. Leave the id out for a new one.',
};
