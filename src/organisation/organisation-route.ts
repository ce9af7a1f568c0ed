import { applyDecorators, HttpCode, Post, UseInterceptors, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { IDEMPOTENCY_KEY, IF_MATCH } from '../cases/requests/command-route';
import { RevisionEtag } from '../cases/requests/revision-etag';
import { ApiProblems } from '../platform/api-problems';
import { MeasuredCommand } from '../platform/metrics/request-metrics';
import { sends } from '../platform/openapi/answer-headers';
import { OrganisationAnswer } from './organisation-answer';

/** What every such command's operation may answer. */
const PROBLEMS = ApiProblems(
  'invalid-request',
  'malformed-json',
  'unauthenticated',
  'foreign-origin',
  'not-found',
  'idempotency-key-reused',
  'post-ambiguous',
  'post-not-held',
  'precondition-failed',
  'busy',
  'forbidden-by-rules',
  'refused-by-rules',
  'too-large',
  'unsupported-media-type',
  'store-unavailable',
);

/** `POST …/<path>`: one command about the organisation or a person. */
export function OrganisationRoute(
  path: string,
  summary: string,
  { operationId = path, type = OrganisationAnswer }: { operationId?: string; type?: Type } = {},
): MethodDecorator {
  return applyDecorators(
    Post(path),
    HttpCode(200),
    MeasuredCommand(operationId),
    UseInterceptors(RevisionEtag),
    ApiOperation({ summary, operationId }),
    ApiOkResponse({ type, ...sends('ETag') }),
    IDEMPOTENCY_KEY,
    IF_MATCH,
    PROBLEMS,
  );
}
