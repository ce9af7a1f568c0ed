import { COMMAND_OF_FACT } from '../../src/cases/command-names';
import { City } from '../city/city';

describe('What a case offers', () => {
  let city: City;

  beforeAll(async () => {
    city = await City.open();
  });
  afterAll(() => city.close());

  it('is what the API takes: every named command has its operation, and no other has', async () => {
    const { body } = await (await city.staff('shimin-kacho')).get('/api/openapi.json');
    const commands = Object.keys(body.paths as object).flatMap(
      (path) => /^\/api\/cases\/\{id\}\/([a-z-]+)$/.exec(path)?.[1] ?? [],
    );
    const queries = ['history', 'deadlines'];
    expect(commands.filter((name) => !queries.includes(name)).sort()).toEqual(
      Object.values(COMMAND_OF_FACT).sort(),
    );
  });
});
