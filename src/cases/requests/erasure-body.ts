import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  Equals,
  IsArray,
  IsIn,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { ERASURE_GROUNDS, POINTER } from '../../../state-machines/erasure';
import { LIMITS } from '../../../state-machines/limits';
import { ApiExample } from '../../platform/openapi/api-example';
import { CommandBody, SignedCommandBody } from './command-body';
import { EXAMPLE_SIGNS } from './example-signs';
import { Optional, Typed } from './fields';

/** A text of the record. */
export class ErasedText {
  /** The fact that it stands in, as the history calls it. */
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  revision: number;

  /** Where in that fact it stands, as a JSON pointer: `/whatHappened`, `/causes/0/text`. */
  @Matches(POINTER)
  field: string;
}

/** 消去の申出: single texts, or everything that is recorded so far; one of the two. */
@ApiExample<ProposeErasureBody>({
  texts: [{ revision: 0, field: '/whatHappened' }],
  ground: 'enteredInError',
  reason: '関係のない方の氏名が書かれていたため。',
})
export class ProposeErasureBody extends CommandBody {
  @Optional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(LIMITS.erasedTexts)
  @ValidateNested({ each: true })
  @Type(() => ErasedText)
  texts?: ErasedText[];

  /** Every text that is recorded by now; what is recorded after the proposal stays. */
  @Optional()
  @Equals(true)
  everything?: boolean;

  /** 利用停止決定 or 誤記載. */
  @IsIn(ERASURE_GROUNDS)
  ground: (typeof ERASURE_GROUNDS)[number];

  /** Why, without repeating what is to be erased: the reason stays. */
  @Typed(LIMITS.paragraph)
  reason: string;
}

/** 消去の決定 on what was proposed and shown; the keys of its texts are then destroyed for ever. */
@ApiExample<DecideErasureBody>({
  signs: EXAMPLE_SIGNS,
})
export class DecideErasureBody extends SignedCommandBody {}

/** 消去しないことの決定: what was proposed stays. */
@ApiExample<RefuseErasureBody>({
  reason: '記録として残す必要があるため。',
  signs: EXAMPLE_SIGNS,
})
export class RefuseErasureBody extends SignedCommandBody {
  @Typed(LIMITS.paragraph)
  reason: string;
}
