import { linted } from './openapi/lint-rules';
import { servedDocument } from './openapi/served-document';

jest.setTimeout(120_000);

interface Document {
  paths: Record<string, Record<string, Record<string, unknown>>>;
  components: { schemas: Record<string, { example?: unknown }> };
}

describe('The OpenAPI document before a linter', () => {
  let served: string;
  beforeAll(async () => {
    served = await servedDocument();
  });

  const operations = () =>
    Object.values((JSON.parse(served) as Document).paths).flatMap((item) => Object.values(item));

  it('is clean, warnings included', async () => {
    expect(await linted(served)).toEqual([]);
  });

  it('says which operations need no sign-in', () => {
    const open = operations().filter(({ security }) => Array.isArray(security) && !security.length);
    expect(open.map(({ operationId }) => operationId).sort()).toEqual([
      'health-live',
      'health-ready',
      'metrics',
      'sign-in',
      'statechart',
      'statechart-picture',
    ]);
  });

  it('names every operation in the words of commands, so that a client can call it by them', () => {
    const ids = operations().map(({ operationId }) => operationId);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(String(id)))).toEqual([]);
  });

  // Else a linter that looks at nothing would be content.
  it.each([
    ['a summary', 'operation-summary', withoutSummary],
    ['an example that is no longer true', 'no-invalid-schema-examples', withWrongExample],
    ['a field that no body has', 'no-invalid-schema-examples', withUnknownField],
    ['an answer that is otherwise', 'no-invalid-media-type-examples', withWrongAnswer],
  ])('misses %s', async (_what, rule, change) => {
    const document = JSON.parse(served) as Document;
    change(document);
    const found = await linted(JSON.stringify(document));
    expect(found).toEqual([expect.stringContaining(rule)]);
  });
});

function withoutSummary({ paths }: Document): void {
  delete paths['/api/tasks']?.get?.summary;
}

function withWrongExample({ components }: Document): void {
  Object.assign(components.schemas.AddNoteBody ?? {}, { example: { text: 5 } });
}

function withUnknownField({ components }: Document): void {
  Object.assign(components.schemas.AddNoteBody ?? {}, { example: { text: 'x', remark: 'y' } });
}

function withWrongAnswer({ paths }: Document): void {
  const { responses } = paths['/api/rulesets']?.get as {
    responses: Record<string, { content: Record<string, { example: object }> }>;
  };
  Object.assign(responses['200']?.content['application/json']?.example ?? {}, { next: 5 });
}
