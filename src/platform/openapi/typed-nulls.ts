import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Property = Schemas[string];

/**
 * OpenAPI 3.0 lets only what has a type be null. The compiler's plugin also says it of a field that is
 * one of several things: there the first of them takes it over. And it says it beside the one schema
 * that the field refers to, which allows no null: there null becomes the other of two.
 */
export function withTypedNulls(document: OpenAPIObject): OpenAPIObject {
  for (const schema of Object.values(document.components?.schemas ?? {}))
    for (const property of Object.values('properties' in schema ? (schema.properties ?? {}) : {}))
      typeNull(property);
  return document;
}

function typeNull(property: Property): void {
  if ('$ref' in property || property.nullable === undefined) return;
  if (property.oneOf !== undefined) {
    const [first = {}] = property.oneOf;
    if (property.nullable) Object.assign(first, { nullable: true });
  } else if (property.allOf !== undefined && property.nullable) {
    property.oneOf = [...property.allOf, { type: 'string', nullable: true, enum: [null] }];
    delete property.allOf;
    delete property.type;
  } else return;
  delete property.nullable;
}
