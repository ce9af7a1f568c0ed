import { newMasterKey } from '../../src/sealed-texts/master-key';
import { systemRandom } from '../../src/platform/random';
import { BuiltProgram } from '../command-line/built-program';
import { temporaryFolder } from '../temporary-folder';

/** As much of a schema as tests look at. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

export interface Operation {
  readonly operationId: string;
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
  readonly responses: Readonly<Record<string, object>>;
}

export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/**
 * The OpenAPI document as the built program serves it. Jest compiles without the plugin that reads the
 * fields of bodies and answers, so that a server started by a test serves a document without them.
 */
export async function openApiDocument(): Promise<OpenApiDocument> {
  const folder = temporaryFolder();
  const server = BuiltProgram.start(['serve'], {
    ZESEI_DATA: folder.path,
    ZESEI_MASTER_KEY: newMasterKey(systemRandom),
    PORT: '0',
  });
  try {
    const [, url = ''] = await server.says(/"url":"(http:[^"]+)","message":"listening"/);
    return (await (await fetch(`${url}/api/openapi.json`)).json()) as OpenApiDocument;
  } finally {
    await server.stop('SIGTERM');
    folder.remove();
  }
}
