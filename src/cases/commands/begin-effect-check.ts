import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { CaseCommand } from '../order';

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
