import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import type { CaseAnswer } from '../case-answer';
import { CaseRepository } from '../case-repository';
import { SignedCommandBody } from '../command-body';
import { text } from '../draft';
import { Optional, Typed } from '../fields';
import { CaseCommand } from '../order';

const OUTCOMES = ['effective'] as const;

/** 効果確認: what was measured, held against the criterion of the plan. */
export class JudgeEffectBody extends SignedCommandBody {
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
}

export class JudgeEffect extends CaseCommand<JudgeEffectBody> {}

@CommandHandler(JudgeEffect)
export class JudgeEffectHandler implements ICommandHandler<JudgeEffect> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: JudgeEffect): Promise<CaseAnswer> {
    const { outcome, measured, transactions } = order.body;
    return this.cases.change(order, 'EffectJudged', ({ cityDay }) => ({
      outcome,
      measured: text(measured),
      transactions,
      found: { cityDay },
    }));
  }
}
