import type { OpenAPIObject } from '@nestjs/swagger';
import { CORRELATION_HEADER } from '../correlation';
import { problemKind, type ProblemName } from '../problem-catalogue';
import { operationsOf } from './operations';

const text = { type: 'string' } as const;

/** What headers of answers mean, wherever they are sent. */
const ANSWER_HEADERS = {
  [CORRELATION_HEADER]: {
    description:
      'What binds this request, its lines in the log and the facts that it records together: as the ' +
      'request says it in a header of this name, else a new one. To be quoted when asking for help.',
    schema: text,
    example: '018f2b6c-9a7b-7c11-b0d3-2f4e6a8c1d90',
  },
  ETag: {
    description:
      'Of what stands now, its revision in quotation marks: `If-Match` repeats it. What stood earlier, or ' +
      'was never written, has none. Of the statechart, its version: `If-None-Match` repeats it.',
    schema: text,
    example: '"7"',
  },
  Location: {
    description: 'Where the answer can be read from now on.',
    schema: { type: 'string', format: 'uri-reference' },
    example: '/api/cases/018f2b6c-5d1e-7a30-8c42-9b6d1f0e7a55',
  },
  'Retry-After': {
    description: 'After how many seconds it makes sense to try again.',
    schema: { type: 'integer', minimum: 1 },
    example: 5,
  },
} as const;

export type AnswerHeader = keyof typeof ANSWER_HEADERS;

/** What an answer says of the headers that it is sent with, for `ApiOkResponse` and its like. */
export const sends = (...names: readonly AnswerHeader[]) => ({
  headers: Object.fromEntries(
    names.map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  ),
});

/** The headers of a problem: of those that share a status, some may ask to wait. */
export const problemHeaders = (names: readonly ProblemName[]) =>
  sends(
    CORRELATION_HEADER,
    ...(names.some((name) => problemKind(name).retryAfterSeconds !== undefined)
      ? (['Retry-After'] as const)
      : []),
  );

/** Adds to every answer of the document the header that all have, and what each header means. */
export function withAnswerHeaders(document: OpenAPIObject): OpenAPIObject {
  for (const { responses } of operationsOf(document))
    for (const response of Object.values(responses))
      if (response !== undefined && !('$ref' in response))
        Object.assign(response, {
          headers: { ...sends(CORRELATION_HEADER).headers, ...response.headers },
        });
  return { ...document, components: { ...document.components, headers: ANSWER_HEADERS } };
}
