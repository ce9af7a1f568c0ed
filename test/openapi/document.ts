import { servedDocument } from './served-document';

/** As much of a JSON schema as the OpenAPI document of this API uses. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
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
  readonly additionalProperties?: boolean | Schema;
  readonly example?: unknown;
}

interface Parameter {
  readonly in: 'path' | 'query' | 'header';
  readonly name: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

/** One operation of the API. */
export interface Operation {
  readonly operationId: string;
  readonly description: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  /** By their status; the descriptions of problems name their types. */
  readonly answers: Readonly<Record<string, Answer>>;
}

/** What the document says of one answer. */
export interface Answer {
  readonly description: string;
  /** The names of its headers. */
  readonly headers: readonly string[];
  /** Whether an example shows its body; undefined where it has none. */
  readonly shown?: boolean;
}

/** The API as its OpenAPI document describes it. */
export interface ApiDocument {
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<string, Schema>>;
}

interface Document {
  readonly paths: Record<string, Record<string, DescribedOperation>>;
  readonly components: {
    readonly schemas: Record<string, Schema>;
    readonly responses: Record<string, Response>;
  };
}

interface DescribedOperation {
  readonly operationId: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
  readonly responses: Record<string, Response | Reference>;
}

interface Reference {
  readonly $ref: string;
}

interface Response {
  readonly description: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, Shown>>;
}

interface Shown {
  readonly schema: Schema;
  readonly example?: unknown;
  readonly examples?: unknown;
}

/** What the OpenAPI document says of the interface. */
export async function apiDocument(): Promise<ApiDocument> {
  const { paths, components } = JSON.parse(await servedDocument()) as Document;
  return {
    operations: Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        ...about(operation, components),
        method: method.toUpperCase(),
        path,
      })),
    ),
    schemas: components.schemas,
  };
}

function about(
  { operationId, description = '', parameters = [], requestBody, responses }: DescribedOperation,
  components: Document['components'],
): Omit<Operation, 'method' | 'path'> {
  const answerOf = (response: Response | Reference): Answer => {
    const { headers = {}, ...found } = '$ref' in response ? responseNamed(response.$ref) : response;
    const [shown] = Object.values(found.content ?? {});
    return {
      description: found.description,
      headers: Object.keys(headers),
      ...(shown !== undefined && { shown: isShown(shown) }),
    };
  };
  const isShown = ({ schema, example, examples }: Shown): boolean =>
    [example, examples, referred(components, schema).example].some((one) => one !== undefined);
  const responseNamed = ($ref: string): Response => {
    const found = components.responses[$ref.split('/').at(-1) ?? ''];
    if (found === undefined) throw new Error(`The document has no ${$ref}`);
    return found;
  };
  return {
    operationId,
    description,
    parameters,
    body: requestBody?.content['application/json']?.schema,
    answers: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => [status, answerOf(response)]),
    ),
  };
}

/** The schema that another one refers to, if it does; else the schema itself. */
export function referred({ schemas }: Pick<ApiDocument, 'schemas'>, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const found = schemas[schema.$ref.split('/').at(-1) ?? ''];
  if (found === undefined) throw new Error(`The document has no ${schema.$ref}`);
  return found;
}
