import { COMMAND_OF_FACT } from '../src/cases/command-names';
import { COMMAND_OF_ORGANISATION_FACT } from '../src/organisation/command-names';
import { COMMAND_OF_VOICE_FACT } from '../src/voices/command-names';
import { City } from './city/city';
import { code, keptPage, row } from './reference-page';

interface Operation {
  readonly summary: string;
  readonly tags?: readonly string[];
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

const INTRODUCTION = `# Operations of the API

Every operation of the HTTP API, and the fact that a command records where it is accepted. What a body and an answer hold is in
the OpenAPI document that a running server has at \`/api/openapi.json\`, to read and try at \`/api/docs\`. This page is written
from the code by \`UPDATE_REFERENCE=1 npx jest test/reference-api\`.

What can go wrong is the same everywhere: [problem types](problem-types.md). What a fact carries:
[of cases](facts.md), [of voices](voices.md), [of the organisation](organisation-facts.md).`;

const FACT_OF: readonly (readonly [prefix: string, commands: Readonly<Record<string, string>>])[] =
  [
    ['/api/cases/{id}/', COMMAND_OF_FACT],
    ['/api/voices/{id}/', COMMAND_OF_VOICE_FACT],
    ['/api/organisation/', COMMAND_OF_ORGANISATION_FACT],
  ];

/** The facts that a command's path stands for. */
function factsOf(path: string): string {
  const found = FACT_OF.flatMap(([prefix, commands]) =>
    path.startsWith(prefix)
      ? Object.entries(commands).filter(([, command]) => command === path.slice(prefix.length))
      : [],
  );
  return found.map(([fact]) => code(fact)).join(', ');
}

function page(paths: Paths): string {
  const byTag = new Map<string, string[]>();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { summary, tags = [] }] of Object.entries(methods)) {
      const [tag = 'other'] = tags;
      const line = row(code(`${method.toUpperCase()} ${path}`), summary, factsOf(path));
      byTag.set(tag, [...(byTag.get(tag) ?? []), line]);
    }
  const chapters = [...byTag].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return (
    [
      INTRODUCTION,
      ...chapters.map(([tag, lines]) =>
        [`## ${tag}`, '', row('operation', 'what for', 'records'), '|---|---|---|', ...lines].join(
          '\n',
        ),
      ),
    ].join('\n\n') + '\n'
  );
}

describe('The reference of the API', () => {
  it('says what a server serves', async () => {
    const city = await City.open();
    try {
      const response = await fetch(`${city.server.url}/api/openapi.json`);
      const { paths } = (await response.json()) as { readonly paths: Paths };
      expect(keptPage('api.md', page(paths))).toBe(page(paths));
    } finally {
      await city.close();
    }
  });
});
