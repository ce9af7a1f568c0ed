import { applyDecorators, HttpCode, Post, UseInterceptors, type Type } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam } from '@nestjs/swagger';
import { ApiProblems } from '../../platform/api-problems';
import { MeasuredCommand } from '../../platform/metrics/request-metrics';
import type { ProblemName } from '../../platform/problem-catalogue';
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

/** Says which problems any command may answer with, and some with these as well. */
export const CommandProblems = (...more: readonly ProblemName[]): MethodDecorator =>
  ApiProblems(
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
    ...more,
  );

const PROBLEMS = CommandProblems('summary-only', 'not-possible-in-this-state', 'signature-missing');

/** What a command is about, where that is no case. */
interface AboutSomethingElse {
  /** What the command answers. */
  readonly answer: Type;
  /** How the operation is called: its id is unique over the whole interface. */
  readonly operationId: string;
}

/** `POST /api/cases/{id}/<command>`: one command about a case, or something else, that is there. */
export function CommandRoute(
  command: string,
  summary: string,
  { answer, operationId }: AboutSomethingElse = { answer: CaseAnswer, operationId: command },
): MethodDecorator {
  return applyDecorators(
    Post(`:id/${command}`),
    HttpCode(200),
    MeasuredCommand(operationId),
    UseInterceptors(RevisionEtag),
    ApiOperation({ summary, operationId }),
    ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } }),
    ApiOkResponse({ type: answer }),
    IDEMPOTENCY_KEY,
    IF_MATCH,
    PROBLEMS,
  );
}

/** What documents a command that begins something, such as `POST /api/cases`, beyond its answer. */
export const BeginningRoute = (operationId: string, summary: string): MethodDecorator =>
  applyDecorators(
    MeasuredCommand(operationId),
    UseInterceptors(RevisionEtag),
    ApiOperation({ summary, operationId }),
    IDEMPOTENCY_KEY,
    PROBLEMS,
  );
