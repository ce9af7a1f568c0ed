import { applyDecorators } from '@nestjs/common';
import { Matches } from 'class-validator';
import { LIMITS } from '../../state-machines/limits';
import { Typed } from '../cases/requests/fields';

const ONE_LINE = {
  ja: '改行のない1行で入力してください。',
  en: 'Give a single line.',
};

/** A name on one line: of a unit, a post, a person. */
export const IsName = (): PropertyDecorator =>
  applyDecorators(Typed(LIMITS.line), Matches(/^[^\p{Cc}]+$/u, { context: ONE_LINE }));

const NO_CODE = {
  ja: '文字と数字だけの、10文字以内の課記号を指定してください。',
  en: 'Give a code of at most 10 letters and digits.',
};

/** 課記号 */
export const IsUnitCode = (): PropertyDecorator =>
  Matches(/^[\p{L}\p{N}]{1,10}$/u, { context: NO_CODE });
