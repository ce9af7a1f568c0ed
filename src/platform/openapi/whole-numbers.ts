import type { OpenAPIObject } from '@nestjs/swagger';

/**
 * Says of every number in the document that it is whole: this API counts, and measures nothing. What may
 * have a fraction says so by a `format`, such as `double`.
 */
export function withWholeNumbers(document: OpenAPIObject): OpenAPIObject {
  const make = (described: unknown): void => {
    if (typeof described !== 'object' || described === null) return;
    if ('type' in described && described.type === 'number' && !('format' in described))
      Object.assign(described, { type: 'integer' });
    for (const [name, inner] of Object.entries(described)) if (!isShown(name)) make(inner);
  };
  make(document.paths);
  make(document.components);
  return document;
}

/** What is shown is data, and describes nothing. */
const isShown = (name: string): boolean => name === 'example' || name === 'examples';
