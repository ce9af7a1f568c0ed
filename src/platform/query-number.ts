import { Transform } from 'class-transformer';

const DIGITS = /^\d{1,15}$/;

/**
 * A whole number in a query, which comes as text. Only digits are read: JavaScript would also take
 * nothing at all, blanks, `0x1f` and `1e3` for numbers. What is left a text is refused by `IsInt`.
 */
export const QueryNumber = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && DIGITS.test(value) ? Number(value) : value,
  );
