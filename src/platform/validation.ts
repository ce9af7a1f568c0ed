import { ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { constraintMessage } from './constraint-messages';
import { isText, type Text } from './language';
import { type FieldError, Problem } from './problem';

/** More than a form can show; a body with a hundred thousand wrong fields gets a short answer. */
const MOST_ERRORS = 100;

/**
 * The check of every DTO at the edge: what is not declared is refused, nothing is converted, and a
 * refusal is an `invalid-request` with a message for each field. A DTO may say a message of its own
 * with `{ context: text }` in a decorator's options.
 */
export const createValidationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    // Where the object that was checked is at hand, so are the limits that its class declares.
    validationError: { target: true, value: false },
    exceptionFactory: (errors) =>
      new Problem('invalid-request', {
        errors: errors.flatMap((error) => fieldErrors(error, '')).slice(0, MOST_ERRORS),
      }),
  });

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  // Only an object as a whole has no property: class-validator's type does not say so.
  const property = error.property as string | undefined;
  const pointer = property === undefined ? parent : `${parent}/${escapeToken(property)}`;
  const isMissing = property !== undefined && isLeftOut(error.target, property);
  const messages = isMissing
    ? [constraintMessage('isDefined', [], '')]
    : Object.entries(error.constraints ?? {}).map(([constraint, original]) =>
        messageOf(error, constraint, original),
      );
  return [
    ...(messages.length > 0 ? [{ pointer, messages }] : []),
    ...(error.children ?? []).flatMap((child) => fieldErrors(child, pointer)),
  ];
}

/** Of a field that is not there at all, only that matters. */
const isLeftOut = (target: object | undefined, property: string): boolean =>
  target !== undefined && Reflect.get(target, property) === undefined;

function messageOf(error: ValidationError, constraint: string, original: string): Text {
  const own: unknown = error.contexts?.[constraint];
  if (isText(own)) return own;
  const declared = declaredConstraint(error, constraint);
  const message = constraintMessage(constraint, declared?.constraints ?? [], original);
  return declared?.each === true
    ? { ja: `どの値も: ${message.ja}`, en: `Each value: ${message.en}` }
    : message;
}

interface DeclaredConstraint {
  readonly constraints?: readonly unknown[];
  readonly each: boolean;
}

function declaredConstraint(
  error: ValidationError,
  constraint: string,
): DeclaredConstraint | undefined {
  if (error.target === undefined) return undefined;
  return getMetadataStorage()
    .getTargetValidationMetadatas(error.target.constructor, '', false, false)
    .find(({ propertyName, name }) => propertyName === error.property && name === constraint);
}

/** RFC 6901, section 3. */
const escapeToken = (token: string): string => token.replaceAll('~', '~0').replaceAll('/', '~1');
