import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsInt, Min } from 'class-validator';
import { isOnStaff } from '../../../state-machines/organisation/questions';
import { Organisation } from '../../people/organisation';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { SignedCommandBody } from '../requests/command-body';

/** The decider confirms what was decided on paper or by voice; of one who has left, the successor. */
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
      const decider = memory.pending.find(({ ref }) => ref.revision === revision)?.person;
      const deciderIsOnStaff = decider === undefined || isOnStaff(organisation, decider, cityDay);
      return { revision, found: { cityDay, deciderIsOnStaff } };
    });
  }
}
