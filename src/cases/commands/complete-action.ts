import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Matches } from 'class-validator';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { IsDay, IsEvidence } from '../requests/fields';

/** An action is done, with what shows it. */
@ApiExample<CompleteActionBody>({
  action: 'a1',
  doneOn: '2026-04-06',
  evidence: ['改訂した手順書の写し（窓口係の綴り）'],
})
export class CompleteActionBody extends CommandBody {
  /** a1, a2, … as the plan calls it. */
  @Matches(/^a[1-9][0-9]?$/)
  action: string;

  @IsDay()
  doneOn: string;

  /** What shows that it was done, and where it is kept; a line each. */
  @IsEvidence()
  evidence: string[];
}

export class CompleteAction extends CaseCommand<CompleteActionBody> {}

@CommandHandler(CompleteAction)
export class CompleteActionHandler implements ICommandHandler<CompleteAction> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: CompleteAction): Promise<CaseAnswer> {
    const { action, doneOn, evidence } = order.body;
    return this.cases.change(order, 'ActionCompleted', ({ cityDay }) => ({
      action,
      doneOn,
      evidence: evidence.map(text),
      found: { cityDay },
    }));
  }
}
