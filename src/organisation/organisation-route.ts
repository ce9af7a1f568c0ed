import { applyDecorators, HttpCode, Post, UseInterceptors, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { CommandProblems, IDEMPOTENCY_KEY, IF_MATCH } from '../cases/requests/command-route';
import { RevisionEtag } from '../cases/requests/revision-etag';
import { MeasuredCommand } from '../platform/metrics/request-metrics';
import { OrganisationAnswer } from './organisation-answer';

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
    ApiOkResponse({ type }),
    IDEMPOTENCY_KEY,
    IF_MATCH,
    CommandProblems(),
  );
}
