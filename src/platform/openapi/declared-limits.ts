import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Exclude<Schemas[string], { $ref: string }>;

/** What a decorator of class-validator says of a field. */
interface Declared {
  readonly propertyName: string;
  /** The decorator, as class-validator calls it. */
  readonly name?: string;
  readonly constraints?: readonly unknown[];
  /** Of each item of a list, and not of the list. */
  readonly each: boolean;
}

/**
 * Adds to the schemas of bodies and queries the limits that their classes declare: how many items a list
 * may have, and what each of them must be. The compiler's plugin reads only what is written out in a
 * decorator, and nothing of the items of lists. What the document says already stays.
 */
export function withDeclaredLimits(app: INestApplication, document: OpenAPIObject): OpenAPIObject {
  const schemas = document.components?.schemas ?? {};
  for (const target of new Set([...declaringClasses(), ...takenClasses(app)])) {
    const schema = schemas[target.name];
    if (schema !== undefined && !('$ref' in schema)) addLimits(schema, declaredIn(target));
  }
  return document;
}

function addLimits({ properties = {} }: Schema, declared: readonly Declared[]): void {
  for (const { propertyName, name = '', constraints = [], each } of declared) {
    const property = properties[propertyName];
    const meant = each && property !== undefined && 'items' in property ? property.items : property;
    if (meant === undefined || '$ref' in meant) continue;
    Object.assign(meant, { ...LIMITS[name]?.(...constraints), ...meant });
  }
}

const LIMITS: Readonly<Record<string, (...constraints: unknown[]) => object>> = {
  arrayMaxSize: (maxItems) => ({ maxItems }),
  arrayMinSize: (minItems) => ({ minItems }),
  arrayNotEmpty: () => ({ minItems: 1 }),
  arrayUnique: () => ({ uniqueItems: true }),
  maxLength: (maxLength) => ({ maxLength }),
  isTyped: () => ({ minLength: 1 }),
  matches: (pattern) => (pattern instanceof RegExp ? { pattern: pattern.source } : {}),
  isIn: (values) => ({ enum: values }),
  isUuid: () => ({ format: 'uuid' }),
  isDay: () => ({ format: 'date' }),
  min: (minimum) => ({ minimum }),
  max: (maximum) => ({ maximum }),
};

type Target = abstract new () => unknown;

/** Every class with a decorated field. class-validator keeps them, and offers no list of them. */
const declaringClasses = (): Iterable<Target> =>
  (
    getMetadataStorage() as unknown as {
      readonly validationMetadatas: ReadonlyMap<Target, unknown>;
    }
  ).validationMetadatas.keys();

/** The classes of what handlers take: one that only inherits its fields is found in no other way. */
function takenClasses(app: INestApplication): readonly Target[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype }) => {
    const prototype = metatype?.prototype as object | undefined;
    return prototype === undefined
      ? []
      : Object.getOwnPropertyNames(prototype).flatMap(
          (handler) =>
            (Reflect.getMetadata('design:paramtypes', prototype, handler) as
              Target[] | undefined) ?? [],
        );
  });
}

const declaredIn = (target: Target): readonly Declared[] =>
  getMetadataStorage().getTargetValidationMetadatas(target, '', false, false);
