import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { latestEffectCheckOf } from '../dates/effect-check';
import { CaseRepository } from '../pipeline/case-repository';
import { text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { DecisionBody } from '../requests/decision-body';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { IsDay, Optional, Typed } from '../requests/fields';

const OUTCOMES = ['effective', 'ineffective', 'inconclusive'] as const;
const BACK_TO = ['analysing', 'planning'] as const;

/** 効果確認: what was measured, held against the criterion of the plan. */
@ApiExample<JudgeEffectBody>({
  outcome: 'effective',
  measured: '四百二十件の交付のうち誤りは無かった。',
  transactions: 420,
  signs: EXAMPLE_SIGNS,
})
export class JudgeEffectBody extends DecisionBody {
  @IsIn(OUTCOMES)
  outcome: (typeof OUTCOMES)[number];

  @Typed(LIMITS.page)
  measured: string;

  /** How many transactions the judgement rests on. */
  @Optional()
  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  transactions?: number;

  /** Where an ineffective one goes back to. */
  @Optional()
  @IsIn(BACK_TO)
  backTo?: (typeof BACK_TO)[number];

  /** Until when an inconclusive one waits. */
  @Optional()
  @IsDay()
  waitUntil?: string;
}

export class JudgeEffect extends CaseCommand<JudgeEffectBody> {}

@CommandHandler(JudgeEffect)
export class JudgeEffectHandler implements ICommandHandler<JudgeEffect> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: JudgeEffect): Promise<CaseAnswer> {
    const { outcome, measured, transactions, backTo, waitUntil } = order.body;
    return this.cases.change(order, 'EffectJudged', (given) => ({
      outcome,
      measured: text(measured),
      transactions,
      backTo,
      waitUntil,
      found: {
        cityDay: given.cityDay,
        latestEffectCheckOn: latestEffectCheckOf(given),
      },
    }));
  }
}
