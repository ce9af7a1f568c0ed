import { COMMAND_OF_FACT } from '../src/cases/command-names';
import { apiDocument, referred, type ApiDocument, type Schema } from './openapi/document';
import { LIMITS } from '../state-machines/limits';

jest.setTimeout(120_000);

/** What a command's body is, the schema that it refers to looked up. */
function bodyOf(document: ApiDocument, path: string): Schema | undefined {
  const found = document.operations.find((one) => one.method === 'POST' && one.path === path);
  return found?.body === undefined ? undefined : referred(document, found.body);
}

/** Every place in what the operations take, and what may stand there. */
function placesIn(document: ApiDocument): ReadonlyMap<string, Schema> {
  const places = new Map<string, Schema>();
  const look = (place: string, schema: Schema): void => {
    if (schema.$ref !== undefined && places.has(schema.$ref)) return;
    places.set(schema.$ref ?? place, schema);
    const { allOf = [], items, properties = {} } = referred(document, schema);
    allOf.forEach((one) => {
      look(place, one);
    });
    if (items !== undefined) look(`${place}[]`, items);
    for (const [name, one] of Object.entries(properties))
      look(`${schema.$ref ?? place}/${name}`, one);
  };
  for (const { method, path, body } of document.operations)
    if (body !== undefined) look(`${method} ${path}`, body);
  return places;
}

/** Every number in parameters and schemas, with where it stands. */
function numbersIn(document: ApiDocument): readonly (readonly [string, Schema])[] {
  const look = (place: string, schema: Schema): (readonly [string, Schema])[] => [
    ...(schema.type === 'number' || schema.type === 'integer' ? [[place, schema] as const] : []),
    ...[...(schema.allOf ?? []), ...(schema.oneOf ?? [])].flatMap((one) => look(place, one)),
    ...(schema.items === undefined ? [] : look(`${place}[]`, schema.items)),
    ...(typeof schema.additionalProperties === 'object'
      ? look(`${place}/*`, schema.additionalProperties)
      : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
      look(`${place}/${name}`, one),
    ),
  ];
  return [
    ...document.operations.flatMap(({ operationId, parameters }) =>
      parameters.flatMap(({ name, schema }) => look(`${operationId}?${name}`, schema)),
    ),
    ...Object.entries(document.schemas).flatMap(([name, schema]) => look(name, schema)),
  ];
}

const hasForm = ({ format, pattern }: Schema): boolean =>
  format !== undefined || pattern !== undefined;

const isBounded = (schema: Schema): boolean => {
  if (schema.type === 'array') return schema.maxItems !== undefined;
  if (schema.type !== 'string') return true;
  const { maxLength, format, pattern } = schema;
  return [maxLength, format, pattern, schema.enum].some((limit) => limit !== undefined);
};

describe('The OpenAPI document', () => {
  let document: ApiDocument;
  beforeAll(async () => {
    document = await apiDocument();
  });

  it('says of every schema what it holds', () => {
    const empty = Object.entries(document.schemas)
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

  it('says of every list how many it takes, and of every text how long or of what form it is', () => {
    const places = placesIn(document);
    const endless = [...places].filter(([, schema]) => !isBounded(schema)).map(([place]) => place);
    expect(endless).toEqual([]);
    const kinds = [...places.values()].map(({ type }) => type);
    expect(kinds).toEqual(expect.arrayContaining(['array', 'string']));
  });

  it('says of every operation what there is to know of it, and of every answer what it holds', () => {
    const silent = document.operations.flatMap(({ operationId, description, answers }) => [
      ...(description === '' ? [operationId] : []),
      ...Object.keys(answers)
        .filter((status) => answers[status]?.description === '')
        .map((status) => `${operationId} ${status}`),
    ]);
    expect(silent).toEqual([]);
  });

  it.each([
    ['endorse-plan', 'PlanEndorsed', ['holdsAStepInTurn', 'signsWhatStandsNow']],
    ['voice-settle', 'VoiceSettled', ['isPromoterOrOfficerOfTheSection', 'anOpinionGetsAReason']],
    ['designate', 'Designated', ['designates', 'appointsSomebodyElse']],
  ])('says of %s which fact it records and which rules may refuse it', (id, fact, rules) => {
    const told = document.operations.find(({ operationId }) => operationId === id)?.description;
    expect(told).toContain(`Records \`${fact}\`.`);
    for (const rule of rules) expect(told).toContain(`- \`${rule}\`: `);
  });

  it('lets no number have a fraction but what is measured', () => {
    const fractions = numbersIn(document).filter(([, { type }]) => type === 'number');
    expect(fractions.map(([place]) => place)).toEqual(['Check/figures/*']);
    expect(numbersIn(document).length).toBeGreaterThan(50);
  });

  it('says of ids in addresses and of instants in queries of what form they are', () => {
    const formless = document.operations
      .flatMap(({ path, parameters }) => parameters.map((one) => ({ path, ...one })))
      .filter(({ name, schema }) =>
        name === 'at' ? schema.format !== 'date-time' : name === 'id' && !hasForm(schema),
      );
    expect(formless).toEqual([]);
    const ids = document.operations.flatMap(({ path, parameters }) =>
      /^\/api\/(cases|voices|tokens)\/\{id\}/.test(path) ? parameters : [],
    );
    const forms = ids.filter(({ name }) => name === 'id').map(({ schema }) => schema.format);
    expect([...new Set(forms)]).toEqual(['uuid']);
  });

  it.each([
    ['case', '200', ['ETag']],
    ['report', '201', ['ETag', 'Location']],
    ['receive-voice', '201', ['ETag', 'Location']],
    ['sign-in', '429', ['Retry-After']],
    ['statechart', '304', ['ETag']],
    ['cases', '200', []],
    ['cases', '404', undefined],
  ])('says which headers %s answers %s with', (operationId, status, headers) => {
    const operation = document.operations.find((one) => one.operationId === operationId);
    const declared = operation?.answers[status]?.headers;
    expect(declared && [...declared].sort()).toEqual(headers && [...headers, 'X-Correlation-Id']);
  });

  it('says of the items of a list what each must be', () => {
    const action = bodyOf(document, '/api/cases/{id}/complete-action');
    expect(action?.properties?.evidence).toEqual({
      type: 'array',
      description: expect.any(String) as string,
      minItems: 1,
      maxItems: LIMITS.evidence,
      items: { type: 'string', minLength: 1, maxLength: LIMITS.line },
    });
  });
});
