import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ElapsedDays } from '../dates/elapsed-days';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';

/** The secretariat has nothing against a 仮区分. */
export class ConfirmTriage extends CaseCommand {}

@CommandHandler(ConfirmTriage)
export class ConfirmTriageHandler implements ICommandHandler<ConfirmTriage> {
  constructor(
    private readonly cases: CaseRepository,
    private readonly elapsed: ElapsedDays,
  ) {}

  execute({ order }: ConfirmTriage): Promise<CaseAnswer> {
    return this.cases.change(order, 'TriageConfirmed', async (given) => ({
      found: {
        cityDay: given.cityDay,
        workingDaysSinceTriage: await this.elapsed.sinceTriage(given),
      },
    }));
  }
}
