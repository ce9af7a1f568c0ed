import type { OpenAPIObject } from '@nestjs/swagger';

/** What was shown of each class, by the name under which the document has its schema. */
const EXAMPLES = new Map<string, object>();

/**
 * Shows in OpenAPI what a body or an answer looks like. Names are those of the sample city, days those
 * of April 2026; a test sends every example of a body.
 */
export const ApiExample =
  <Shown extends object>(example: Shown) =>
  (target: abstract new (...given: never[]) => Shown): void => {
    EXAMPLES.set(target.name, example);
  };

/** Adds to the schemas of the document what `ApiExample` shows of them. */
export function withExamples(document: OpenAPIObject): OpenAPIObject {
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    const example = EXAMPLES.get(name);
    if (example !== undefined) Object.assign(schema, { example });
  }
  return document;
}
