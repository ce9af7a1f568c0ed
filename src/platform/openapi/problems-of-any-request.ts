import type { OpenAPIObject } from '@nestjs/swagger';
import { byStatus, problemResponse } from '../api-problems';
import { type Operation, operationsOf } from './operations';
import { PROBLEM_MEDIA_TYPE } from '../problem-answer';
import type { ProblemName } from '../problem-catalogue';
import { PROBLEM_EXAMPLES } from './problem-examples';

/**
 * Adds to each operation of the document what it may answer because of how requests are read, whoever
 * wrote its handler: every address with something to fill in, every body, every sign-in. Many answer
 * the same ones, so that each such answer stands in the document once, and so does each problem's example.
 */
export function withProblemsOfAnyRequest(document: OpenAPIObject): OpenAPIObject {
  const operations = operationsOf(document);
  const answers = operations.flatMap((operation) => {
    const problems = [...byStatus(problemsOf(operation))];
    for (const [status, names] of problems)
      operation.responses[status] = { $ref: `#/components/responses/${names.join('.')}` };
    return problems.map(([, names]) => names);
  });
  const named = new Set(answers.flat());
  const components = {
    ...document.components,
    responses: Object.fromEntries(
      answers.map((names) => [names.join('.'), problemResponse(names)]),
    ),
    examples: Object.fromEntries(
      Object.entries(PROBLEM_EXAMPLES).filter(([name]) => named.has(name as ProblemName)),
    ),
  };
  return { ...document, components };
}

function problemsOf(operation: Operation): readonly ProblemName[] {
  const fillsIn = (operation.parameters ?? []).some((one) => 'in' in one && one.in === 'path');
  return [
    ...namedBy(operation),
    'too-slow',
    'headers-too-large',
    'internal-error',
    ...(fillsIn ? (['invalid-request', 'address-too-long'] as const) : []),
    ...(operation.requestBody === undefined
      ? []
      : (['invalid-request', 'malformed-json', 'too-large', 'unsupported-media-type'] as const)),
    ...('401' in operation.responses
      ? ([
          'store-unavailable',
          'record-damaged',
          'record-not-readable',
          'release-too-old',
          'master-key-changed',
          'clock-wrong',
        ] as const)
      : []),
  ];
}

/** What its handler says of itself. */
const namedBy = ({ responses }: Operation): readonly ProblemName[] =>
  Object.values(responses).flatMap((response) =>
    response !== undefined && 'content' in response
      ? (Object.keys(response.content?.[PROBLEM_MEDIA_TYPE]?.examples ?? {}) as ProblemName[])
      : [],
  );
