import type { OpenAPIObject } from '@nestjs/swagger';

/** One operation, as the document describes it. */
export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Every operation of the document. */
export const operationsOf = (document: OpenAPIObject): readonly Operation[] =>
  Object.values(document.paths).flatMap((item) =>
    [item.get, item.post, item.put, item.delete].filter((operation) => operation !== undefined),
  );
