import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTypes, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');
const EXAMPLE = join(ROOT, 'examples/typed-client');

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: false,
  skipLibCheck: true,
  types: ['node'],
};

/** A client program of the interface, as somebody outside would have it. */
export interface CompiledClient {
  /** What the compiler complains of. */
  readonly mistakes: readonly string[];
  /** The program to run with node. */
  readonly program: string;
}

/**
 * Generates types from an OpenAPI document and compiles the example of a client against them, with what
 * a test changes of its files first.
 */
export async function compiledClient(
  folder: string,
  document: string,
  changed: (file: string, text: string) => string = (_file, text) => text,
): Promise<CompiledClient> {
  cpSync(EXAMPLE, folder, { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'api.ts'), astToString(await openapiTypes(document)));
  for (const file of ['signed-in.ts', 'report-to-closing.ts', 'refused-by-the-compiler.ts']) {
    const path = join(folder, file);
    writeFileSync(path, changed(file, ts.sys.readFile(path) ?? ''));
  }
  return compiled(folder);
}

function compiled(folder: string): CompiledClient {
  const files = ['report-to-closing.ts', 'refused-by-the-compiler.ts'];
  const program = ts.createProgram(
    files.map((file) => join(folder, file)),
    { ...OPTIONS, rootDir: folder, outDir: join(folder, 'built') },
  );
  const found = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  return {
    mistakes: found.map(
      ({ file, messageText }) =>
        `${file?.fileName.slice(folder.length + 1) ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    ),
    program: join(folder, 'built', 'report-to-closing.js'),
  };
}
