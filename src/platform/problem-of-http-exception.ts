import type { HttpException } from '@nestjs/common';
import { Problem, wrongField } from './problem';
import type { ProblemName } from './problem-catalogue';

const BY_STATUS: Readonly<Record<number, ProblemName>> = {
  401: 'unauthenticated',
  404: 'not-found',
  405: 'method-not-allowed',
  412: 'precondition-failed',
  413: 'too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'store-unavailable',
};

/** Fastify's codes for a body that cannot be read as JSON. */
const UNREADABLE_BODY = new Set([
  'FST_ERR_CTP_INVALID_JSON_BODY',
  'FST_ERR_CTP_EMPTY_JSON_BODY',
  'FST_ERR_CTP_INVALID_CONTENT_LENGTH',
]);

/** The problem that an exception of Nest's or Fastify's own means. */
export function problemOfHttpException(exception: HttpException): Problem {
  const status = exception.getStatus();
  const options = { cause: exception };
  if (status === 400 && UNREADABLE_BODY.has(codeOf(exception.cause))) {
    return new Problem('malformed-json', {}, options);
  }
  // What a guard that just says no is answered with.
  if (status === 403) return new Problem('forbidden-by-rules', { rules: [] }, options);
  const name = BY_STATUS[status];
  if (name) return new Problem<ProblemName>(name, {}, options);
  return status < 500
    ? invalidRequest(exception)
    : new Problem('internal-error', {}, { cause: exception });
}

const invalidRequest = (exception: HttpException): Problem =>
  wrongField('', exception.message, { cause: exception });

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
