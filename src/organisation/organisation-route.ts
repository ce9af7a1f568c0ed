import { applyDecorators, HttpCode, Post, UseInterceptors, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { organisationRuleMessages } from '../../state-machines/organisation/messages';
import type { CompetenceRule } from '../../state-machines/organisation/rules/competence';
import { commandDescription, factOfCommand } from '../cases/requests/command-description';
import { CommandProblems, IDEMPOTENCY_KEY, IF_MATCH } from '../cases/requests/command-route';
import { RevisionEtag } from '../cases/requests/revision-etag';
import { MeasuredCommand } from '../platform/metrics/request-metrics';
import { sends } from '../platform/openapi/answer-headers';
import { COMMAND_OF_ORGANISATION_FACT } from './command-names';
import { OrganisationAnswer } from './organisation-answer';

/** What is otherwise of some of the commands. */
interface Particulars {
  readonly operationId?: string;
  /** What it answers. */
  readonly type?: Type;
  /** The rules that say who may. */
  readonly who?: readonly CompetenceRule[];
  readonly fact?: string;
}

/** `POST …/<path>`: one command about the organisation or a person. */
export function OrganisationRoute(
  path: string,
  summary: string,
  {
    operationId = path,
    type = OrganisationAnswer,
    who = ['isAdministrator'],
    fact = factOfCommand(COMMAND_OF_ORGANISATION_FACT, path),
  }: Particulars = {},
): MethodDecorator {
  const rules = who.map(
    (name) => ({ name, kind: 'who', text: organisationRuleMessages[name].en }) as const,
  );
  const description = commandDescription(fact, rules);
  return applyDecorators(
    Post(path),
    HttpCode(200),
    MeasuredCommand(operationId),
    UseInterceptors(RevisionEtag),
    ApiOperation({ summary, operationId, description }),
    ApiOkResponse({
      type,
      description: 'Where the stream that was written stands after the command.',
      ...sends('ETag'),
    }),
    IDEMPOTENCY_KEY,
    IF_MATCH,
    CommandProblems(),
  );
}
