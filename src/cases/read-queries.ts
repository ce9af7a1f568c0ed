import { isISO8601, isString, Matches, ValidateBy } from 'class-validator';
import { Optional } from './fields';

const NO_INSTANT = {
  ja: '時差を付けた日時（例 2026-05-01T09:00:00+09:00）を指定してください。',
  en: 'Give an instant with its offset, such as 2026-05-01T09:00:00+09:00.',
};

const WITH_OFFSET = /T.*(Z|[+-]\d{2}:\d{2})$/;

/** An instant, with its offset, so that nobody has to guess whose clock was meant. */
export const IsInstant = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isInstant',
      validator: {
        validate: (value) =>
          isString(value) && WITH_OFFSET.test(value) && isISO8601(value, { strict: true }),
      },
    },
    { context: NO_INSTANT },
  );

/** What every query may say besides. */
export class AfterQuery {
  /** The position that a command answered: the answer will have seen that command. */
  @Optional()
  @Matches(/^\d{1,19}$/)
  after?: string;
}
