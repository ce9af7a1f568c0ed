import type { OpenAPIObject } from '@nestjs/swagger';

/**
 * OpenAPI 3.0 lets only what has a type be null. The compiler's plugin also says it of a field that is
 * one of several things; there the first of them takes it over.
 */
export function withTypedNulls(document: OpenAPIObject): OpenAPIObject {
  for (const schema of Object.values(document.components?.schemas ?? {}))
    for (const property of Object.values('properties' in schema ? (schema.properties ?? {}) : {}))
      if ('oneOf' in property && property.nullable !== undefined) {
        const { nullable } = property;
        const [first = {}] = property.oneOf ?? [];
        if (nullable) Object.assign(first, { nullable });
        delete property.nullable;
      }
  return document;
}
