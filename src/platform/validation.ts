import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { constraintMessage } from './constraint-messages';
import { isText, type Text } from './language';
import { type FieldError, Problem, wrongField } from './problem';

/** More than a form can show; a body with a hundred thousand wrong fields gets a short answer. */
const MOST_ERRORS = 100;

/**
 * The check of every DTO at the edge: what is not declared is refused, nothing is converted, and a
 * refusal is an `invalid-request` with a message for each field. A DTO may say a message of its own
 * with `{ context: text }` in a decorator's options.
 */
export const createValidationPipe = (): ValidationPipe =>
  new ModestValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    transformOptions: { enableImplicitConversion: false },
    // Where the object that was checked is at hand, so are the limits that its class declares.
    validationError: { target: true, value: false },
    exceptionFactory: (errors) =>
      new Problem('invalid-request', {
        errors: errors
          .slice(0, MOST_ERRORS)
          .flatMap((error) => fieldErrors(error, ''))
          .slice(0, MOST_ERRORS),
      }),
  });

/** Far more than any command says, and little enough to look through: class-validator is slow. */
const MOST_VALUES = 5_000;
const DEEPEST = 10;

const TOO_MUCH: Text = {
  ja: '項目が多すぎるか、入れ子が深すぎます。',
  en: 'There are too many values, or they are nested too deeply.',
};

/**
 * Refuses what would keep class-validator busy for seconds, or gets past it: a list in a list, and the
 * names that class-transformer leaves out without a word.
 */
class ModestValidationPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' || metadata.type === 'query') requireModest(value);
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

const LEFT_OUT = ['constructor', '__proto__'];

function requireModest(body: unknown): void {
  let level: { readonly value: unknown; readonly pointer: string }[] = [
    { value: body, pointer: '' },
  ];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: typeof level = [];
    for (const { value, pointer } of level) {
      if (typeof value !== 'object' || value === null) continue;
      const inner = Object.entries(value) as [string, unknown][];
      seen += inner.length;
      const listInList = Array.isArray(value) && inner.some(([, one]) => Array.isArray(one));
      if (depth >= DEEPEST || seen > MOST_VALUES || listInList) throw wrongField('', TOO_MUCH);
      const leftOut = LEFT_OUT.find((name) => Object.hasOwn(value, name));
      if (leftOut !== undefined)
        throw wrongField(`${pointer}/${leftOut}`, constraintMessage('whitelistValidation', [], ''));
      for (const [name, one] of inner)
        next.push({ value: one, pointer: `${pointer}/${escapeToken(name)}` });
    }
    level = next;
  }
}

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
