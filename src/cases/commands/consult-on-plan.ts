import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsIn } from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { stepInTurn } from '../approval/route-of-approval';
import { CaseRepository } from '../pipeline/case-repository';
import { optionalText } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { EXAMPLE_SIGNS } from '../requests/example-signs';
import { Optional, Typed } from '../requests/fields';
import { saidImportant, StepBody } from '../requests/step-body';

const ANSWERS = ['agree', 'agreeWithOpinion', 'disagree'] as const;

/** 合議: 同意, 意見付き同意 or 不同意; nobody has a veto. */
@ApiExample<ConsultOnPlanBody>({
  answer: 'agreeWithOpinion',
  opinion: '手順書の改訂版は他の窓口にも配ってください。',
  signs: EXAMPLE_SIGNS,
})
export class ConsultOnPlanBody extends StepBody {
  @IsIn(ANSWERS)
  answer: (typeof ANSWERS)[number];

  /** The opinion; the reason, for 不同意. */
  @Optional()
  @Typed(LIMITS.paragraph)
  opinion?: string;
}

export class ConsultOnPlan extends CaseCommand<ConsultOnPlanBody> {}

@CommandHandler(ConsultOnPlan)
export class ConsultOnPlanHandler implements ICommandHandler<ConsultOnPlan> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: ConsultOnPlan): Promise<CaseAnswer> {
    const { answer, opinion } = order.body;
    return this.cases.change(order, 'PlanConsulted', ({ memory, cityDay, acting }) => ({
      step: stepInTurn(memory, acting.post),
      answer,
      opinion: optionalText(opinion),
      ...saidImportant(order.body),
      found: { cityDay },
    }));
  }
}
