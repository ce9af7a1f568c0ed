import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, Matches, ValidateNested } from 'class-validator';
import type { CaseMemory } from '../../../state-machines/case/v1/memory';
import { LIMITS } from '../../../state-machines/limits';
import { isOnStaff } from '../../../state-machines/organisation/questions';
import { daysBetween } from '../../calendar/day';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { optionalText, text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { DecisionBody } from '../requests/decision-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { IsDay, IsOrganisationId, Optional, Typed } from '../requests/fields';
import { transferredOwners } from '../transferred-owners';

/** What changes of one action: owner, date or wording. */
export class MinorChange {
  @Matches(/^a[1-9][0-9]?$/)
  action: string;

  /** Who takes it over, where its owner was transferred or has left; nobody who decided the plan. */
  @Optional()
  @IsOrganisationId()
  owner?: string;

  @Optional()
  @IsDay()
  dueOn?: string;

  @Optional()
  @Typed(LIMITS.paragraph)
  text?: string;
}

/** 軽微な変更: owner after a transfer, date within 30 days in sum, wording. */
@ApiExample<ChangePlanBody>({
  changes: [{ action: 'a1', dueOn: '2026-05-15' }],
  reason: '印刷所の休業により納品が遅れるため。',
  signs: EXAMPLE_SIGNS,
})
export class ChangePlanBody extends DecisionBody {
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.actions)
  @ValidateNested({ each: true })
  @Type(() => MinorChange)
  changes: MinorChange[];

  @Typed(LIMITS.paragraph)
  reason: string;
}

export class ChangePlan extends CaseCommand<ChangePlanBody> {}

@CommandHandler(ChangePlan)
export class ChangePlanHandler implements ICommandHandler<ChangePlan> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: ChangePlan): Promise<CaseAnswer> {
    const { changes, reason } = order.body;
    const owners = changes.flatMap(({ owner }) => owner ?? []);
    return this.cases.change(order, 'PlanChanged', async ({ memory, cityDay }) => {
      const organisation = await this.organisation.current();
      return {
        changes: changes.map((change) => ({
          action: change.action,
          owner: change.owner,
          dueOn: change.dueOn,
          text: optionalText(change.text),
        })),
        reason: text(reason),
        found: {
          cityDay,
          ownersOnStaff: owners.filter((owner) => isOnStaff(organisation, owner, cityDay)),
          ownersTransferred: transferredOwners(
            organisation,
            memory,
            changes.map(({ action }) => action),
            cityDay,
          ),
          daysAfterDecided: movedDates(memory, changes),
        },
      };
    });
  }
}

/** By how many days each changed date lies after the one that was decided. */
const movedDates = (memory: CaseMemory, changes: readonly MinorChange[]) =>
  changes.flatMap(({ action, dueOn }) => {
    const decided = memory.plan?.actions.find(({ id }) => id === action)?.decidedDueOn;
    return dueOn === undefined || decided === undefined
      ? []
      : [{ action, days: daysBetween(decided, dueOn) }];
  });
