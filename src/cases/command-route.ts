import { applyDecorators, HttpCode, Post, UseInterceptors } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { ApiProblems } from '../platform/api-problems';
import { CaseAnswer } from './case-answer';
import { RevisionEtag } from './revision-etag';

export const IDEMPOTENCY_KEY = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  description: 'Makes a repeat of the command harmless: it is answered as the first time.',
});
export const IF_MATCH = ApiHeader({
  name: 'If-Match',
  required: false,
  description: 'The ETag that was read; 412 where the case has moved on since.',
});

/** What every command's operation may answer. */
const PROBLEMS = ApiProblems(
  'invalid-request',
  'malformed-json',
  'unauthenticated',
  'foreign-origin',
  'summary-only',
  'not-found',
  'idempotency-key-reused',
  'post-ambiguous',
  'post-not-held',
  'precondition-failed',
  'not-possible-in-this-state',
  'busy',
  'forbidden-by-rules',
  'signature-missing',
  'refused-by-rules',
  'too-large',
  'unsupported-media-type',
  'store-unavailable',
);

/** `POST /api/cases/{id}/<command>`: one command about a case that is there. */
export function CommandRoute(command: string, summary: string): MethodDecorator {
  return applyDecorators(
    Post(`:id/${command}`),
    HttpCode(200),
    UseInterceptors(RevisionEtag),
    ApiOperation({ summary, operationId: command }),
    ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } }),
    ApiOkResponse({ type: CaseAnswer }),
    ApiBearerAuth(),
    IDEMPOTENCY_KEY,
    IF_MATCH,
    PROBLEMS,
  );
}

/** What documents `POST /api/cases` beyond its answer. */
export const ReportRoute = (): MethodDecorator =>
  applyDecorators(
    UseInterceptors(RevisionEtag),
    ApiOperation({ summary: '報告: report what happened', operationId: 'report' }),
    ApiBearerAuth(),
    IDEMPOTENCY_KEY,
    PROBLEMS,
  );
