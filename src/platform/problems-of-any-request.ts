import type { OpenAPIObject } from '@nestjs/swagger';
import { byStatus, problemResponse } from './api-problems';
import { type Operation, operationsOf } from './openapi-operations';
import { PROBLEM_MEDIA_TYPE } from './problem-answer';
import type { ProblemName } from './problem-catalogue';
import { PROBLEM_EXAMPLES } from './problem-examples';

/**
 * Adds to each operation of the document what it may answer because of how requests are read, whoever
 * wrote its handler: every address with something to fill in, every body, every sign-in. Then the
 * document gets an example of each problem that it names.
 */
export function withProblemsOfAnyRequest(document: OpenAPIObject): OpenAPIObject {
  const named = new Set(operationsOf(document).flatMap(addProblems));
  const examples = Object.fromEntries(
    Object.entries(PROBLEM_EXAMPLES).filter(([name]) => named.has(name as ProblemName)),
  );
  return { ...document, components: { ...document.components, examples } };
}

/** Adds the problems, and gives all that the operation names then. */
function addProblems(operation: Operation): readonly ProblemName[] {
  const fillsIn = (operation.parameters ?? []).some((one) => 'in' in one && one.in === 'path');
  const names: ProblemName[] = [
    ...namedBy(operation),
    'too-slow',
    'headers-too-large',
    'internal-error',
    ...(fillsIn ? (['invalid-request', 'address-too-long'] as const) : []),
    ...(operation.requestBody === undefined
      ? []
      : (['invalid-request', 'malformed-json', 'too-large', 'unsupported-media-type'] as const)),
    ...('401' in operation.responses
      ? (['store-unavailable', 'record-damaged', 'record-not-readable', 'release-too-old'] as const)
      : []),
  ];
  for (const [status, same] of byStatus(names)) operation.responses[status] = problemResponse(same);
  return names;
}

/** What its handler says of itself. */
const namedBy = ({ responses }: Operation): readonly ProblemName[] =>
  Object.values(responses).flatMap((response) =>
    response !== undefined && 'content' in response
      ? (Object.keys(response.content?.[PROBLEM_MEDIA_TYPE]?.examples ?? {}) as ProblemName[])
      : [],
  );
