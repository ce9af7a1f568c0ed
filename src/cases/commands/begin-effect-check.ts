import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseRepository } from '../pipeline/case-repository';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';

/** The planned day has come: the check of the effect begins. */
export class BeginEffectCheck extends CaseCommand {}

@CommandHandler(BeginEffectCheck)
export class BeginEffectCheckHandler implements ICommandHandler<BeginEffectCheck> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: BeginEffectCheck): Promise<CaseAnswer> {
    return this.cases.change(order, 'EffectCheckBegun', ({ cityDay }) => ({
      found: { cityDay },
    }));
  }
}
