import { COMMAND_OF_FACT } from '../src/cases/command-names';
import { openApiDocument, type OpenApiDocument, type Schema } from './openapi/document';
import { LIMITS } from '../state-machines/limits';

jest.setTimeout(120_000);

/** What a command's body is, the schema that it refers to looked up. */
function bodyOf({ paths, components }: OpenApiDocument, path: string): Schema | undefined {
  const name = paths[path]?.post?.requestBody?.content['application/json']?.schema.$ref;
  return name === undefined ? undefined : components.schemas[name.split('/').at(-1) ?? ''];
}

describe('The OpenAPI document', () => {
  let document: OpenApiDocument;
  beforeAll(async () => {
    document = await openApiDocument();
  });

  it('says of every schema what it holds', () => {
    const empty = Object.entries(document.components.schemas)
      .filter(([, schema]) => !schema.enum && Object.keys(schema.properties ?? {}).length === 0)
      .map(([name]) => name);
    expect(empty).toEqual([]);
  });

  it.each(Object.values(COMMAND_OF_FACT))('says what %s takes', (command) => {
    // `as` is the least that a command may say.
    expect(bodyOf(document, `/api/cases/{id}/${command}`)?.properties).toHaveProperty('as');
  });

  it('says how long a text is, what a day looks like, and an id', () => {
    const report = bodyOf(document, '/api/cases');
    expect(report?.properties).toMatchObject({
      whatHappened: { type: 'string', minLength: 1, maxLength: LIMITS.page },
      noticedOn: { type: 'string', format: 'date' },
      receivingUnit: { type: 'string', pattern: expect.any(String) as string },
    });
    expect(report?.required).toEqual(expect.arrayContaining(['whatHappened', 'foundHow']));
    expect(report?.required).not.toContain('noticedOn');
  });
});
