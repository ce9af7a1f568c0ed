import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { City, PASSWORD } from './city/city';
import { servedDocument } from './openapi/served-document';
import { temporaryFolder } from './temporary-folder';
import { compiledClient, type CompiledClient } from './typed-client/compiled-client';

const run = promisify(execFile);

describe('A client with types generated from the OpenAPI document', () => {
  const folders: ReturnType<typeof temporaryFolder>[] = [];
  let document: string;
  let city: City;
  beforeAll(async () => {
    document = await servedDocument();
    city = await City.open();
  }, 120_000);
  afterAll(async () => {
    await city.close();
    folders.forEach(({ remove }) => {
      remove();
    });
  });

  const compiledWith = (
    change?: (file: string, text: string) => string,
  ): Promise<CompiledClient> => {
    const folder = temporaryFolder();
    folders.push(folder);
    return compiledClient(folder.path, document, change);
  };

  it('compiles, and brings a case from its report to its closing', async () => {
    const { mistakes, program } = await compiledWith();
    expect(mistakes).toEqual([]);

    const told = await run(process.execPath, [program, city.server.url, PASSWORD, city.day()]);
    expect(told).toEqual({ stdout: expect.any(String) as string, stderr: '' });
    expect(told.stdout.trimEnd().split('\n')).toEqual([
      "urn:zesei:problem:forbidden-by-rules [ 'approvesClosureForThisSeverity', 'didNotMakeTheFix' ]",
      "R8-市民-0001 closure [ 'closed' ]",
      "[ 'R8-市民-0001 closed' ]",
    ]);
  }, 120_000);

  it('is refused by the compiler where it sends a field too many, or one too few', async () => {
    const { mistakes } = await compiledWith((_file, text) =>
      text.replaceAll(/^ *\/\/ @ts-expect-error.*$/gm, ''),
    );
    expect(mistakes).toEqual([
      expect.stringContaining("'remark' does not exist"),
      expect.stringContaining("Property 'text' is missing"),
      expect.stringContaining('/api/cases/{id}/close-at-once'),
    ]);
  }, 120_000);
});
