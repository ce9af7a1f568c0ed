import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { PROBLEM_MEDIA_TYPE, type ProblemDocument } from './problem-answer';
import { problemKind, type ProblemName, problemType } from './problem-catalogue';

/** The problem document as OpenAPI describes it. */
export class ProblemDetails implements ProblemDocument {
  [member: string]: unknown;

  /** Stable; see docs/reference/problem-types.md. */
  @ApiProperty({ example: problemType('not-found') })
  readonly type: string;

  @ApiProperty()
  readonly title: string;

  @ApiProperty()
  readonly status: number;

  @ApiProperty({ description: 'what to do about it' })
  readonly detail: string;

  @ApiProperty({ description: 'the path that was asked for' })
  readonly instance: string;

  @ApiProperty({ description: 'to be quoted when asking for help' })
  readonly correlationId: string;
}

/** Problems as OpenAPI describes each: their status, their type as a description, their document. */
export const describedProblems = (names: readonly ProblemName[]) =>
  names.map((name) => ({
    status: problemKind(name).status,
    type: `\`${problemType(name)}\``,
    response: {
      content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: getSchemaPath(ProblemDetails) } } },
    },
  }));

/** Says in OpenAPI which problems a handler may answer with. */
export function ApiProblems(...names: readonly ProblemName[]): MethodDecorator & ClassDecorator {
  const problems = describedProblems(names);
  return applyDecorators(
    ApiExtraModels(ProblemDetails),
    ...[...new Set(problems.map(({ status }) => status))].map((status) => {
      const same = problems.filter((problem) => problem.status === status);
      const description = same.map(({ type }) => type).join(', ');
      return ApiResponse({ status, description, ...same[0]?.response });
    }),
  );
}
