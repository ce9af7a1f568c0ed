import { newMasterKey } from '../../src/sealed-texts/master-key';
import { systemRandom } from '../../src/platform/random';
import { BuiltProgram } from '../command-line/built-program';
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
  readonly maxItems?: number;
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

/**
 * The OpenAPI document as the built program serves it. Jest compiles without the plugin that reads the
 * fields of bodies and answers, so that a server started by a test serves a document without them.
 */
export async function apiDocument(): Promise<ApiDocument> {
  const folder = temporaryFolder();
  const server = BuiltProgram.start(['serve'], {
    ZESEI_DATA: folder.path,
    ZESEI_MASTER_KEY: newMasterKey(systemRandom),
    PORT: '0',
  });
  try {
    const [, url = ''] = await server.says(/"url":"(http:[^"]+)","message":"listening"/);
    const response = await fetch(`${url}/api/openapi.json`);
    const { paths, components } = (await response.json()) as Document;
    return { operations: Object.entries(paths).flatMap(operationsOf), schemas: components.schemas };
  } finally {
    await server.stop('SIGTERM');
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

/** The schema that another one refers to, if it does; else the schema itself. */
export function referred({ schemas }: Pick<ApiDocument, 'schemas'>, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const found = schemas[schema.$ref.split('/').at(-1) ?? ''];
  if (found === undefined) throw new Error(`The document has no ${schema.$ref}`);
  return found;
}
