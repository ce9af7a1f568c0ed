import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, isString, Matches, Max, Min, ValidateBy } from 'class-validator';
import { isDay } from '../../calendar/day';
import { QueryNumber } from '../../platform/query-number';
import { Optional } from '../requests/fields';

const NO_INSTANT = {
  ja: '時差を付けた日時（例 2026-05-01T09:00:00+09:00）を指定してください。',
  en: 'Give an instant with its offset, such as 2026-05-01T09:00:00+09:00.',
};

/** The forms of RFC 3339, which every reader understands alike. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant, with its offset, so that nobody has to guess whose clock was meant. */
export const IsInstant = (): PropertyDecorator =>
  applyDecorators(
    ValidateBy(
      {
        name: 'isInstant',
        validator: {
          validate: (value) =>
            isString(value) &&
            INSTANT.test(value) &&
            isDay(value.slice(0, 10)) &&
            !Number.isNaN(Date.parse(value)),
          defaultMessage: () => NO_INSTANT.en,
        },
      },
      { context: NO_INSTANT },
    ),
    ApiProperty({ format: 'date-time' }),
  );

/** A yes or no in a query. */
export type Flag = 'true' | 'false';
const FLAGS: readonly Flag[] = ['true', 'false'];

export const IsFlag = (): PropertyDecorator =>
  applyDecorators(IsIn(FLAGS), ApiProperty({ enum: FLAGS }));

const FIRST_YEAR = 1868;
const LAST_YEAR = 9999;

/** A fiscal year in a query, by its western number. */
export const IsFiscalYear = (): PropertyDecorator =>
  applyDecorators(
    QueryNumber(),
    IsInt(),
    Min(FIRST_YEAR),
    Max(LAST_YEAR),
    ApiProperty({ minimum: FIRST_YEAR, maximum: LAST_YEAR }),
  );

/** What every query may say besides. */
export class AfterQuery {
  /** The position that a command answered: the answer will have seen that command. */
  @Optional()
  @Matches(/^\d{1,18}$/)
  after?: string;
}
