import { applyDecorators, HttpCode, Post, UseInterceptors, type Type } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiProblems } from '../../platform/api-problems';
import { MeasuredCommand } from '../../platform/metrics/request-metrics';
import type { ProblemName } from '../../platform/problem-catalogue';
import { sends } from '../../platform/openapi/answer-headers';
import { ApiUuidParam } from '../../platform/openapi/path-parameters';
import { COMMAND_OF_FACT } from '../command-names';
import { CaseAnswer } from './case-answer';
import { commandDescription, factOfCommand } from './command-description';
import { IDEMPOTENCY_KEY_FORM, IF_MATCH_FORM } from './command-headers';
import { rulesOfFact } from './rules-of-fact';
import { RevisionEtag } from './revision-etag';

export const IDEMPOTENCY_KEY = ApiHeader({
  name: 'Idempotency-Key',
  required: false,
  schema: { type: 'string', pattern: IDEMPOTENCY_KEY_FORM.source },
  description: 'Makes a repeat of the command harmless: it is answered as the first time.',
});
export const IF_MATCH = ApiHeader({
  name: 'If-Match',
  required: false,
  schema: { type: 'string', pattern: IF_MATCH_FORM.source },
  description:
    'The ETag that was read; 412 where others have changed it since. `*` asks for nothing.',
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
  /** What the id in the address is of. */
  readonly about: string;
  /** What OpenAPI says of it. */
  readonly description: string;
}

const aboutACase = (command: string): AboutSomethingElse => {
  const fact = factOfCommand(COMMAND_OF_FACT, command);
  const description = commandDescription(fact, rulesOfFact(fact));
  return { answer: CaseAnswer, operationId: command, about: 'case', description };
};

/** `POST /api/cases/{id}/<command>`: one command about a case, or something else, that is there. */
export function CommandRoute(
  command: string,
  summary: string,
  { answer, operationId, about, description }: AboutSomethingElse = aboutACase(command),
): MethodDecorator {
  return applyDecorators(
    Post(`:id/${command}`),
    HttpCode(200),
    MeasuredCommand(operationId),
    UseInterceptors(RevisionEtag),
    ApiOperation({ summary, operationId, description }),
    ApiUuidParam('id', `The id of the ${about}, not its number.`),
    ApiOkResponse({
      type: answer,
      description: `The ${about} after the command.`,
      ...sends('ETag'),
    }),
    IDEMPOTENCY_KEY,
    IF_MATCH,
    PROBLEMS,
  );
}

/** What documents a command that begins something, such as `POST /api/cases`, beyond its answer. */
export const BeginningRoute = (
  operationId: string,
  summary: string,
  description: string,
): MethodDecorator =>
  applyDecorators(
    MeasuredCommand(operationId),
    UseInterceptors(RevisionEtag),
    ApiOperation({ summary, operationId, description }),
    IDEMPOTENCY_KEY,
    PROBLEMS,
  );
