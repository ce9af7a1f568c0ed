import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { City } from './city/city';
import { REPORT } from './city/life';
import type { Staff } from './city/staff';

describe('A server whose log is damaged while it runs', () => {
  let city: City;
  let staff: Staff;
  let id: string;
  beforeEach(async () => {
    // Whoever follows the log may meet the damage before anybody asks, and would end the server.
    city = await City.open({ onFatal: () => undefined });
    staff = await city.staff('shimin-suishin');
    ({ id } = (await staff.send('POST', '/api/cases', REPORT)).body);
  });
  afterEach(() => city.close());

  const file = () => join(city.folder.path, 'log.db');

  /** Puts an event behind the last one of the case, as nobody of ours would have written it. */
  function forgeNext(data: string): void {
    const database = new Database(file());
    const forged = database
      .prepare(
        `INSERT INTO events (stream, revision, id, type, data, metadata)
         SELECT stream, revision + 1, id, 'CaseAccepted', ?, metadata FROM events
         WHERE stream = ? ORDER BY revision DESC LIMIT 1`,
      )
      .run(data, `case-${id}`);
    database.close();
    expect(forged.changes).toBe(1);
  }

  it('says so, and sends nobody here any more', async () => {
    forgeNext('{');
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
    forgeNext('{"nothing":"of an acceptance"}');
    const { status, body } = await staff.get(`/api/cases/${id}`);
    expect(status).toBe(503);
    expect(body).toMatchObject({
      type: 'urn:zesei:problem:record-not-readable',
      stream: `case-${id}`,
      revision: 2,
      fact: 'CaseAccepted',
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
