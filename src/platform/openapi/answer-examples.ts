import type { OpenAPIObject } from '@nestjs/swagger';
import recorded from './answer-examples.json';
import { operationsOf } from './operations';

/** What the server answered in a city of a test, by operation; a test records it and holds it so. */
const EXAMPLES: Readonly<Record<string, unknown>> = recorded;

/**
 * Shows in the document what reads answer, and whatever else has no `ApiExample`: recorded in the sample
 * city, with lists cut short, and with ids, digests and cursors that stay the same.
 */
export function withAnswerExamples(document: OpenAPIObject): OpenAPIObject {
  for (const { operationId = '', responses } of operationsOf(document))
    for (const [status, response] of Object.entries(responses))
      if (status.startsWith('2') && response !== undefined && 'content' in response)
        for (const shown of Object.values(response.content ?? {}))
          if (operationId in EXAMPLES) Object.assign(shown, { example: EXAMPLES[operationId] });
  return document;
}
