import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { City } from './city/city';
import { REPORT } from './city/life';
import type { Staff } from './city/staff';

jest.setTimeout(60_000);

describe('A server whose log is damaged', () => {
  let city: City;
  let staff: Staff;
  let id: string;
  beforeEach(async () => {
    // Whoever follows the log may meet the damage before anybody asks, and would end the server.
    city = await City.open({ onFatal: () => undefined });
    staff = await city.staff('shimin-suishin');
    ({ id } = (await staff.send('POST', '/api/cases', REPORT)).body);
    // What a server has read it remembers; damage shows to who has to read.
    await city.restart();
  });
  afterEach(() => city.close());

  const file = () => join(city.folder.path, 'log.db');

  /** Changes what the server has not in memory, nor goes over again when it starts. */
  async function forge(data: string): Promise<void> {
    await city.restart();
    await city.stop();
    const database = new Database(file());
    const forged = database
      .prepare("UPDATE events SET data = ? WHERE type = 'CaseNumbered'")
      .run(data);
    database.close();
    expect(forged.changes).toBe(1);
    await city.restart();
  }

  it('says so, and sends nobody here any more', async () => {
    await forge('{');
    const answer = await staff.get(`/api/cases/${id}`);
    expect([answer.status, answer.body.type]).toEqual([503, 'urn:zesei:problem:record-damaged']);
    const ready = await staff.get('/api/health/ready');
    expect(ready.status).toBe(503);
    expect(ready.body.checks).toContainEqual({ name: 'event-store', ready: false });
    expect(await (await fetch(`${city.server.url}/metrics`)).text()).toContain(
      'zesei_event_store_damaged 1',
    );
  });

  it('names the fact beyond which a case cannot be followed, and goes on with the others', async () => {
    await forge('{"nothing":"of a number"}');
    const { status, body } = await staff.get(`/api/cases/${id}`);
    expect(status).toBe(503);
    expect(body).toMatchObject({
      type: 'urn:zesei:problem:record-not-readable',
      stream: `case-${id}`,
      revision: 1,
      fact: 'CaseNumbered',
    });
    const refused = await staff.command(id, 'add-note', { text: '追記' });
    expect([refused.status, refused.body.type]).toEqual([
      503,
      'urn:zesei:problem:record-not-readable',
    ]);
    expect((await staff.send('POST', '/api/cases', REPORT)).status).toBe(201);
  });

  it('does not take a page of zeros for an empty log', async () => {
    await city.stop();
    const { size } = statSync(file());
    const opened = openSync(file(), 'r+');
    writeSync(opened, Buffer.alloc(size - 4_096), 0, size - 4_096, 4_096);
    closeSync(opened);
    await expect(City.over(city.folder.path, city.now)).rejects.toMatchObject({
      code: 'log-file-damaged',
    });
  });
});
