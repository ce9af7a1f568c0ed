import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CommandProblems, IDEMPOTENCY_KEY, IF_MATCH } from '../cases/requests/command-route';
import { MeasuredCommand } from '../platform/metrics/request-metrics';
import { StreamAnswer } from './stream-answer';

/** A command about what belongs to the city as a whole; answered as a command about a case is. */
export function CityCommandRoute(
  path: string,
  summary: string,
  command: string,
  { description, honoursIfMatch = true }: { description: string; honoursIfMatch?: boolean },
): MethodDecorator {
  return applyDecorators(
    Post(path),
    HttpCode(200),
    MeasuredCommand(command),
    ApiOperation({ summary, operationId: command, description }),
    ApiOkResponse({
      type: StreamAnswer,
      description: 'Where the stream that was written stands after the command.',
    }),
    IDEMPOTENCY_KEY,
    ...(honoursIfMatch ? [IF_MATCH] : []),
    CommandProblems('signature-missing'),
  );
}
