import { City } from './city/city';
import { aCase } from './city/life';
import { receivedVoice } from './city/voice-of';
import { apiDocument, referred, type ApiDocument, type Operation } from './openapi/document';

const STAGES = ['reported', 'accepted', 'triaged', 'analysed', 'planned', 'decided'] as const;
const LOGINS = ['shimin-suishin', 'shimin-kacho', 'kikaku-jimukyoku', 'joho-kanri'] as const;

/** What an example of a body says, as far as it matters where it is sent. */
interface Example {
  /** The fact that it is about. */
  readonly revision?: number;
}

describe('The examples of the OpenAPI document', () => {
  let document: ApiDocument;
  let city: City;
  beforeAll(async () => {
    document = await apiDocument();
    city = await City.open();
  }, 120_000);
  afterAll(() => city.close());

  const exampleOf = ({ body }: Operation): Example | undefined =>
    body && (referred(document, body).example as Example | undefined);

  it('show every body', () => {
    const unshown = document.operations
      .filter((operation) => operation.body !== undefined && exampleOf(operation) === undefined)
      .map(({ operationId }) => operationId);
    expect(unshown).toEqual([]);
  });

  it('are never refused as malformed or incomplete, and many are taken', async () => {
    const abouts: { readonly id: string; readonly revision: number }[] = [];
    for (const stage of STAGES) abouts.push((await aCase(city, stage)).body);
    const voice = (await receivedVoice(city)).body;
    const malformed: unknown[] = [];
    const taken = new Set<string>();

    for (const operation of byRevisionFirst(document.operations)) {
      const { operationId, method, path } = operation;
      const example = exampleOf(operation);
      if (example === undefined) continue;
      const { revision = 0 } = example;
      for (const about of path.startsWith('/api/cases') ? abouts : [voice])
        for (const login of about.revision < revision ? [] : LOGINS) {
          const id = path.startsWith('/api/people') ? 'p-0001' : about.id;
          const address = path.replace('{id}', id).replace('{revision}', '0');
          const staff = await city.staff(login);
          const { status, body } = await staff.send(method, address, example);
          if (status === 400) malformed.push({ operationId, errors: body.errors });
          if (status < 300) taken.add(operationId);
        }
    }

    expect(malformed).toEqual([]);
    const usual = [
      'report',
      'accept',
      'record-causes',
      'amend-causes',
      'add-note',
      'receive-voice',
    ];
    const other = ['make-token', 'rename-unit', 'order-transfers', 'propose-ruleset'];
    expect([...taken]).toEqual(expect.arrayContaining([...usual, ...other]));
  }, 240_000);

  /** The cases have to be as they were brought about for what names one of their facts. */
  function byRevisionFirst(operations: readonly Operation[]): readonly Operation[] {
    const isByRevision = (operation: Operation) => exampleOf(operation)?.revision !== undefined;
    return [
      ...operations.filter(isByRevision),
      ...operations.filter((operation) => !isByRevision(operation)),
    ];
  }
});
