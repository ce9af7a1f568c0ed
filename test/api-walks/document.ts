import { Served } from '../kill-nine/served';
import { temporaryFolder } from '../temporary-folder';

/** As much of a JSON schema as the OpenAPI document of this API uses. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
}

interface Parameter {
  readonly in: 'path' | 'query' | 'header';
  readonly name: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

/** One operation of the API. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  /** What each status that it may answer with says of itself; problems name their types there. */
  readonly answers: Readonly<Record<string, string>>;
}

/** The API as its OpenAPI document describes it. */
export interface ApiDocument {
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<string, Schema>>;
}

interface Document {
  readonly paths: Record<string, Record<string, DescribedOperation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

interface DescribedOperation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
  readonly responses: Record<string, { readonly description: string }>;
}

/** What the built program serves as its document: the compiler writes the schemas into it. */
export async function apiDocument(): Promise<ApiDocument> {
  const folder = temporaryFolder();
  const served = await Served.over(folder.path);
  try {
    const response = await fetch(`${served.url}/api/openapi.json`);
    const { paths, components } = (await response.json()) as Document;
    return { operations: Object.entries(paths).flatMap(operationsOf), schemas: components.schemas };
  } finally {
    await served.end();
    folder.remove();
  }
}

const operationsOf = ([path, methods]: [string, Document['paths'][string]]): Operation[] =>
  Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => ({
    method: method.toUpperCase(),
    path,
    parameters,
    body: requestBody?.content['application/json']?.schema,
    answers: Object.fromEntries(
      Object.entries(responses).map(([status, { description }]) => [status, description]),
    ),
  }));
