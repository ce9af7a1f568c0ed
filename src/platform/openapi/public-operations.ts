import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './operations';

/** Says of what needs no sign-in that it needs none, as OpenAPI says it: by an empty list. */
export function withPublicOperations(document: OpenAPIObject): OpenAPIObject {
  for (const operation of operationsOf(document))
    if (operation.security?.every((way) => Object.keys(way).length === 0) === true)
      operation.security = [];
  return document;
}
