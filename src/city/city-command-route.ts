import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CommandProblems, IDEMPOTENCY_KEY } from '../cases/requests/command-route';
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
    IDEMPOTENCY_KEY,
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The ETag that was read; 412 where others have changed it since.',
    }),
    CommandProblems('signature-missing'),
  );
}
