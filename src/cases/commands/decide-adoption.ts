import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import { ADOPTIONS } from '../../../state-machines/case/facts/report';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { DecisionBody } from '../requests/decision-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { IsDay, Optional, Typed } from '../requests/fields';

/** 採否: 採用・一部採用・継続検討・不採用・所管外, with a reason. */
@ApiExample<DecideAdoptionBody>({
  decision: 'adopted',
  reason: '窓口の待ち時間の短縮が見込まれるため。',
  signs: EXAMPLE_SIGNS,
})
export class DecideAdoptionBody extends DecisionBody {
  @IsIn(ADOPTIONS)
  decision: (typeof ADOPTIONS)[number];

  @Typed(LIMITS.paragraph)
  reason: string;

  /** For 継続検討 `underConsideration`: the day by which it is decided. */
  @Optional()
  @IsDay()
  decideBy?: string;
}

export class DecideAdoption extends CaseCommand<DecideAdoptionBody> {}

@CommandHandler(DecideAdoption)
export class DecideAdoptionHandler implements ICommandHandler<DecideAdoption> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: DecideAdoption): Promise<CaseAnswer> {
    const { decision, reason, decideBy } = order.body;
    return this.cases.change(order, 'AdoptionDecided', ({ cityDay }) => ({
      decision,
      reason: text(reason),
      decideBy,
      found: { cityDay },
    }));
  }
}
