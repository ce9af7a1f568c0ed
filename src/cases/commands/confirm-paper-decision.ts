import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsInt, Min } from 'class-validator';
import type { CaseFactData } from '../../../state-machines/case/facts';
import type { PendingMemory } from '../../../state-machines/case/v1/memory';
import type { Day } from '../../../state-machines/fact';
import type { OrganisationState } from '../../../state-machines/organisation/fold';
import { holdersOf, isOnStaff } from '../../../state-machines/organisation/questions';
import { Organisation } from '../../people/organisation';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { SignedCommandBody } from '../requests/command-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';

/**
 * The decider confirms what was decided on paper or by voice; of one who has left, the successor, or,
 * where that one typed it in or there is none, a superior.
 */
@ApiExample<ConfirmPaperDecisionBody>({
  revision: 10,
  signs: EXAMPLE_SIGNS,
})
export class ConfirmPaperDecisionBody extends SignedCommandBody {
  /** The decision that is confirmed; `signs` names it, and no other. */
  @IsInt()
  @Min(0)
  revision: number;
}

export class ConfirmPaperDecision extends CaseCommand<ConfirmPaperDecisionBody> {}

@CommandHandler(ConfirmPaperDecision)
export class ConfirmPaperDecisionHandler implements ICommandHandler<ConfirmPaperDecision> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly organisation: Organisation,
  ) {}

  execute({ order }: ConfirmPaperDecision): Promise<CaseAnswer> {
    const { revision } = order.body;
    return this.cases.change(order, 'PaperDecisionConfirmed', async ({ memory, cityDay }) => {
      const organisation = await this.organisation.current();
      const pending = memory.pending.find(({ ref }) => ref.revision === revision);
      return { revision, found: { cityDay, ...standingByPaper(organisation, pending, cityDay) } };
    });
  }
}

/** Of a decision on paper: whether its decider is still there, and who holds that post on a day. */
export function standingByPaper(
  organisation: OrganisationState,
  pending: PendingMemory | undefined,
  day: Day,
): Omit<CaseFactData<'PaperDecisionConfirmed'>['found'], 'cityDay'> {
  const { person, post } = pending ?? {};
  return {
    deciderIsOnStaff: person === undefined || isOnStaff(organisation, person, day),
    successors: post === undefined ? [] : holdersOf(organisation, post, day),
  };
}
