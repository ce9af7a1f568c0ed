import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  isString,
  Matches,
  ValidateBy,
  ValidateIf,
} from 'class-validator';
import { LIMITS } from '../../../state-machines/limits';
import { isDay } from '../../calendar/day';
import { FIRST_KNOWN_YEAR, LAST_YEAR_TO_NAME } from '../../calendar/national-holidays';
import type { Text } from '../../platform/language';
import { isTypedText } from '../../sealed-texts/typed-text';

/** A field that may be left out; null is not the same as left out. */
export const Optional = (): PropertyDecorator =>
  ValidateIf((_body, value: unknown) => value !== undefined);

const NO_TEXT: Text = {
  ja: '文字を入力してください（制御文字は使えません）。',
  en: 'Give a text that is not blank and has no control characters.',
};

const isTyped = (value: unknown): boolean => isString(value) && isTypedText(value);

/**
 * Counts code points, as the log's own limit does: class-validator's MaxLength leaves out some, and
 * what it lets pass could then not be stored.
 */
const AtMost = (limit: number, options: { each: boolean }): PropertyDecorator =>
  ValidateBy(
    {
      name: 'maxLength',
      constraints: [limit],
      validator: {
        validate: (value) => isString(value) && Array.from(value).length <= limit,
        defaultMessage: () => `at most ${limit} characters`,
      },
    },
    options,
  );

/** A text that a person types, of at most so many characters. */
export function Typed(limit: number, { each = false } = {}): PropertyDecorator {
  return applyDecorators(
    ValidateBy(
      { name: 'isTyped', validator: { validate: isTyped, defaultMessage: () => NO_TEXT.en } },
      { each, context: NO_TEXT },
    ),
    AtMost(limit, { each }),
    // Of a list the description stands with its items, which no decorator reaches.
    ...(each ? [] : [ApiProperty({ minLength: 1, maxLength: limit })]),
  );
}

/** What shows something, and where it is kept: a line each. */
export const IsEvidence = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayNotEmpty(),
    ArrayMaxSize(LIMITS.evidence),
    Typed(LIMITS.line, { each: true }),
    ApiProperty({ minItems: 1 }),
  );

const NO_DAY: Text = {
  ja: `${FIRST_KNOWN_YEAR}年から${LAST_YEAR_TO_NAME}年までの、暦にある日付（例 2024-05-01）を指定してください。`,
  en: `Give a day of the calendar from ${FIRST_KNOWN_YEAR} to ${LAST_YEAR_TO_NAME}, such as 2024-05-01.`,
};

/** Due dates can be reckoned from it: the national holidays are known. */
function isNearEnough(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= FIRST_KNOWN_YEAR && year <= LAST_YEAR_TO_NAME;
}

/** A day of the calendar, `2024-05-01`. */
export function IsDay(): PropertyDecorator {
  return applyDecorators(
    ValidateBy(
      {
        name: 'isDay',
        validator: {
          validate: (value) => isString(value) && isDay(value) && isNearEnough(value),
          defaultMessage: () => NO_DAY.en,
        },
      },
      { context: NO_DAY },
    ),
    ApiProperty({ format: 'date' }),
  );
}

const NO_ID: Text = {
  ja: '組織の ID（英小文字・数字・ハイフン）を指定してください。',
  en: 'Give an id of the organisation (lower-case letters, digits, hyphens).',
};

/** How ids of units, posts and persons are formed. */
export const ORGANISATION_ID = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** The id of a unit, a post or a person. */
export const IsOrganisationId = (): PropertyDecorator =>
  applyDecorators(
    Matches(ORGANISATION_ID, { context: NO_ID }),
    ApiProperty({ pattern: ORGANISATION_ID.source }),
  );
