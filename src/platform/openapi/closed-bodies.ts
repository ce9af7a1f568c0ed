import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from './operations';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Described = Schemas[string];

/** Says of every body, and of what stands in it, that it may hold no other fields: they are refused. */
export function withClosedBodies(document: OpenAPIObject): OpenAPIObject {
  const schemas = document.components?.schemas ?? {};
  const closed = new Set<Described>();
  const close = (described: Described | undefined): void => {
    if (described === undefined || closed.has(described)) return;
    closed.add(described);
    if ('$ref' in described) {
      close(schemas[described.$ref.split('/').at(-1) ?? '']);
      return;
    }
    const { properties, items, allOf = [] } = described;
    [...Object.values(properties ?? {}), items, ...allOf].forEach(close);
    if (properties !== undefined) Object.assign(described, { additionalProperties: false });
  };
  for (const { requestBody } of operationsOf(document))
    if (requestBody !== undefined && 'content' in requestBody)
      Object.values(requestBody.content).forEach(({ schema }) => {
        close(schema);
      });
  return document;
}
