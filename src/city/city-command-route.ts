import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiProblems } from '../platform/api-problems';
import { MeasuredCommand } from '../platform/metrics/request-metrics';
import { StreamAnswer } from './stream-answer';

/** A command about what belongs to the city as a whole; answered as a command about a case is. */
export function CityCommandRoute(path: string, summary: string, command: string): MethodDecorator {
  return applyDecorators(
    Post(path),
    HttpCode(200),
    MeasuredCommand(command),
    ApiOperation({ summary, operationId: command }),
    ApiOkResponse({ type: StreamAnswer }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Makes a repeat of the command harmless: it is answered as the first time.',
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The ETag that was read; 412 where others have changed it since.',
    }),
    ApiProblems(
      'invalid-request',
      'malformed-json',
      'unauthenticated',
      'foreign-origin',
      'forbidden-by-rules',
      'not-found',
      'idempotency-key-reused',
      'post-ambiguous',
      'post-not-held',
      'precondition-failed',
      'busy',
      'signature-missing',
      'refused-by-rules',
      'too-large',
      'unsupported-media-type',
      'store-unavailable',
    ),
  );
}
