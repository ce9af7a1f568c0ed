import { createConfig, lintFromString } from '@redocly/openapi-core';

const STRICT_EXAMPLES = { severity: 'error', allowAdditionalProperties: false } as const;

/** The linter's own recommendation, with what else a generated client and a reader need. */
const RULES = {
  'no-invalid-schema-examples': STRICT_EXAMPLES,
  'no-invalid-media-type-examples': STRICT_EXAMPLES,
  'info-contact': 'error',
  'operation-summary': 'error',
  'operation-4xx-response': 'error',
  'operation-operationId': 'error',
  'operation-operationId-unique': 'error',
  'operation-operationId-url-safe': 'error',
  'operation-singular-tag': 'error',
  'operation-tag-defined': 'error',
  'tag-description': 'error',
  'request-mime-type': { severity: 'error', allowedValues: ['application/json'] },
  // It asks for the address of a licence, and none is granted so far.
  'info-license-strict': 'off',
} as const;

/** What the linter finds in an OpenAPI document: errors and warnings alike, each with its place. */
export async function linted(document: string): Promise<readonly string[]> {
  const config = await createConfig({ extends: ['recommended'], rules: RULES });
  const found = await lintFromString({ source: document, config, absoluteRef: 'openapi.json' });
  return found.map(
    ({ ruleId, message, location }) =>
      `${ruleId}: ${message} ${location.map(({ pointer }) => pointer ?? '').join(' ')}`,
  );
}
