import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { problemHeaders } from './openapi/answer-headers';
import { PROBLEM_MEDIA_TYPE, type ProblemDocument } from './problem-answer';
import { problemKind, type ProblemName, problemType } from './problem-catalogue';

/** A rule that said no, as OpenAPI describes it. */
class RefusedByRule {
  @ApiProperty({ example: 'deciderIsNeitherAuthorNorActionOwner' })
  readonly name: string;

  @ApiProperty({ description: 'why, and what to do about it' })
  readonly message: string;
}

/** A field that is not as it should be, as OpenAPI describes it. */
class WrongField {
  @ApiProperty({ description: 'where, as a JSON pointer into the body or the query' })
  readonly pointer: string;

  @ApiProperty({ type: [String] })
  readonly messages: readonly string[];
}

/** The problem document as OpenAPI describes it. */
export class ProblemDetails implements ProblemDocument {
  [member: string]: unknown;

  @ApiProperty({
    description: 'stable: what a program compares',
    example: problemType('not-found'),
  })
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

  @ApiProperty({ type: [RefusedByRule], required: false, description: 'where rules said no' })
  readonly rules?: readonly RefusedByRule[];

  @ApiProperty({ type: [WrongField], required: false, description: 'where fields are wrong' })
  readonly errors?: readonly WrongField[];
}

/** One answer with a problem, as OpenAPI describes it: its types, and how each looks. */
export const problemResponse = (names: readonly ProblemName[]) => ({
  description: names.map((name) => `\`${problemType(name)}\``).join(', '),
  ...problemHeaders(names),
  content: {
    [PROBLEM_MEDIA_TYPE]: {
      schema: {
        allOf: [
          { $ref: getSchemaPath(ProblemDetails) },
          {
            type: 'object',
            properties: { type: { type: 'string', enum: names.map(problemType) } },
          },
        ],
      },
      examples: Object.fromEntries(
        names.map((name) => [name, { $ref: `#/components/examples/${name}` }]),
      ),
    },
  },
});

/** Problems by the status that they are answered with. */
export function byStatus(names: readonly ProblemName[]): ReadonlyMap<number, ProblemName[]> {
  const statuses = new Map<number, ProblemName[]>();
  for (const name of new Set(names)) {
    const { status } = problemKind(name);
    statuses.set(status, [...(statuses.get(status) ?? []), name]);
  }
  return statuses;
}

/** Says in OpenAPI which problems a handler may answer with. */
export const ApiProblems = (...names: readonly ProblemName[]): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiExtraModels(ProblemDetails),
    ...[...byStatus(names)].map(([status, same]) =>
      ApiResponse({ status, ...problemResponse(same) }),
    ),
  );
