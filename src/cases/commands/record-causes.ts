import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  Matches,
  ValidateNested,
} from 'class-validator';
import { CAUSE_STANDINGS } from '../../../state-machines/case/facts/root-cause';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CaseRepository } from '../pipeline/case-repository';
import { optionalText, text } from '../pipeline/draft';
import { CaseCommand } from '../pipeline/order';
import type { CaseAnswer } from '../requests/case-answer';
import { CommandBody } from '../requests/command-body';
import { Optional, Typed } from '../requests/fields';

const METHODS = ['fiveWhys', 'fishbone', 'other'] as const;
const LEVELS = ['direct', 'root'] as const;

/** One cause; in the case it is called c1, c2, … in the order given. */
export class CauseFields {
  @Typed(LIMITS.paragraph)
  text: string;

  /** A cause code of the ruleset, such as `workAndTools.checking`. */
  @Matches(/^[a-zA-Z]{1,40}(\.[a-zA-Z]{1,40})?$/)
  code: string;

  @IsIn(LEVELS)
  level: (typeof LEVELS)[number];

  /** 検証済, 推定 or 特定不能. */
  @IsIn(CAUSE_STANDINGS)
  standing: (typeof CAUSE_STANDINGS)[number];

  /** How it was verified (measured, observed, reproduced), which 検証済 has to say; or why it is presumed. */
  @Optional()
  @Typed(LIMITS.paragraph)
  how?: string;
}

/** 原因分析 */
@ApiExample<RecordCausesBody>({
  method: 'fiveWhys',
  causes: [
    {
      text: '印字前の画面で世帯を取り違えた。',
      code: 'people.attention',
      level: 'direct',
      standing: 'verified',
      how: '同じ操作を窓口で再現して確かめた。',
    },
    {
      text: '確認する項目が手順書に書かれていない。',
      code: 'workAndTools.procedure',
      level: 'root',
      standing: 'presumed',
    },
  ],
  escape: 'お渡しする前に二人で照らし合わせる決まりが無かった。',
})
export class RecordCausesBody extends CommandBody {
  @IsIn(METHODS)
  method: (typeof METHODS)[number];

  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.causes)
  @ValidateNested({ each: true })
  @Type(() => CauseFields)
  causes: CauseFields[];

  /** Why it escaped notice; a light kind may leave it out, and name no root cause. */
  @Optional()
  @Typed(LIMITS.paragraph)
  escape?: string;
}

export class RecordCauses extends CaseCommand<RecordCausesBody> {}

@CommandHandler(RecordCauses)
export class RecordCausesHandler implements ICommandHandler<RecordCauses> {
  constructor(private readonly cases: CaseRepository) {}

  execute({ order }: RecordCauses): Promise<CaseAnswer> {
    const { method, causes, escape } = order.body;
    return this.cases.change(order, 'CausesRecorded', ({ cityDay }) => ({
      method,
      causes: causes.map((cause, index) => ({
        id: `c${index + 1}`,
        text: text(cause.text),
        code: cause.code,
        level: cause.level,
        standing: cause.standing,
        how: optionalText(cause.how),
      })),
      escape: optionalText(escape),
      found: { cityDay },
    }));
  }
}
