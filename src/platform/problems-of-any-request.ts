import type { OpenAPIObject } from '@nestjs/swagger';
import { describedProblems } from './api-problems';
import type { ProblemName } from './problem-catalogue';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/**
 * Adds to each operation of the document what it may answer because of how requests are read, whoever
 * wrote its handler: every address with something to fill in, every body, every sign-in.
 */
export function withProblemsOfAnyRequest(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths))
    for (const operation of [item.get, item.post, item.put, item.delete])
      if (operation !== undefined) addProblems(operation);
  return document;
}

function addProblems(operation: Operation): void {
  const fillsIn = (operation.parameters ?? []).some((one) => 'in' in one && one.in === 'path');
  const names: ProblemName[] = [
    'too-slow',
    'headers-too-large',
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
        ] as const)
      : []),
  ];
  for (const { status, type, response } of describedProblems(names)) {
    const described = operation.responses[status];
    const before = described !== undefined && 'description' in described ? described : undefined;
    if (before?.description.includes(type) === true) continue;
    operation.responses[status] =
      before === undefined
        ? { ...response, description: type }
        : { ...before, description: `${before.description}, ${type}` };
  }
}
