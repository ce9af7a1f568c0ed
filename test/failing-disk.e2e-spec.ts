import { openReadOnly } from '../src/event-store/embedded/open-embedded';
import type { RecordedEvent } from '../src/event-store/event-store';
import { verifyLog } from '../src/history/verify/verify';
import { ReadModels } from '../src/read-models/read-models';
import { City } from './city/city';
import { eventually } from './city/eventually';
import { REPORT, TYPED } from './city/life';
import type { Answer, Staff } from './city/staff';
import { collect } from './event-store-contract/samples';
import { Disk } from './failing-disk/disk';
import { rowsOf } from './failing-disk/rows';

const MOST_TRIES = 10;
/** More than one round can need. */
const MOST_STATEMENTS = 1_000;

describe('a disk that fails once, at each statement in turn', () => {
  let city: City;
  let disk: Disk;
  const answers = new Map<string, string>();
  const refused = new Set<string>();

  beforeAll(async () => {
    disk = new Disk();
    city = await City.open();
  });
  afterAll(async () => {
    await city.close();
    disk.restore();
  });

  it.each(['before', 'after'] as const)(
    'loses nothing and doubles nothing; %s the statement did its work',
    async (when) => {
      const promoter = await city.staff('shimin-suishin');
      for (let nth = 1; nth < MOST_STATEMENTS; nth += 1) {
        disk.failAt(nth, when);
        await round(promoter, `${when} ${nth}`);
        if (disk.mend() !== undefined) continue;
        expect(nth).toBeGreaterThan(when === 'before' ? 40 : 8);
        return;
      }
      throw new Error('The rounds did not end');
    },
    600_000,
  );

  it('and a repeat of every command is answered as the first time', async () => {
    const promoter = await city.staff('shimin-suishin');
    for (const [said, answer] of answers) {
      const [key = '', path = '', body = ''] = said.split('\n');
      const repeat = await promoter.send('POST', path, JSON.parse(body) as object, {
        'Idempotency-Key': key,
      });
      expect(JSON.stringify(repeat.body)).toBe(answer);
    }
  }, 120_000);

  it('and only what may pass was told: 503, to be sent again', () => {
    expect([...refused]).toEqual(['503 urn:zesei:problem:store-unavailable']);
  });

  it('and the read models equal a rebuild, row by row', async () => {
    const readModels = city.server.app.get(ReadModels);
    const log = openReadOnly(city.folder.path);
    await readModels.waitFor((await collect(log.readAll())).at(-1)?.position ?? 0n);
    log.close();
    const before = await readModels.read(rowsOf);
    await readModels.rebuild();
    const after = await readModels.read(rowsOf);
    expect(Object.keys(before).length).toBeGreaterThan(10);
    expect(after).toEqual(before);
  }, 120_000);

  it('and the log is whole: every report has one number, without gaps', async () => {
    await city.stop();
    const log = openReadOnly(city.folder.path);
    expect((await verifyLog(log.readRaw(), 'unknown')).findings).toEqual([]);
    const events: RecordedEvent[] = await collect(log.readAll());
    log.close();
    const of = (type: string) => events.filter((event) => event.type === type);
    const reports = [...answers.keys()].filter((said) => said.includes('\n/api/cases\n')).length;
    expect(of('CaseSubmitted')).toHaveLength(reports);
    expect(of('NumberTaken').map(({ revision }) => revision)).toEqual(
      Array.from({ length: reports }, (_, index) => index),
    );
    expect(new Set(of('CaseNumbered').map(({ data }) => data.text)).size).toBe(reports);
    expect(of('CaseNumbered')).toHaveLength(reports);
    expect(of('CaseAccepted')).toHaveLength(reports);
    expect(of('ObligationRaised')).toHaveLength(reports);
    expect(of('ContainmentRecorded')).toHaveLength(reports);
  });

  /** A few commands, each sent again until it is taken, and all that follows from them. */
  async function round(promoter: Staff, name: string): Promise<void> {
    const report = { ...REPORT, seriousSuspected: true };
    const { body } = await insisted(promoter, `${name} report`, '/api/cases', report);
    const about = `/api/cases/${body.id}`;
    await insisted(promoter, `${name} accept`, `${about}/accept`, {});
    await insisted(promoter, `${name} contain`, `${about}/record-containment`, {
      what: TYPED.containment,
      doneOn: city.day(),
    });
    // 第一報 is raised by a process.
    await eventually('the obligation that follows', async () => {
      const { status, body: shown } = await promoter.get(`/api/cases/${body.id}`);
      const obligations = shown.obligations as readonly unknown[] | undefined;
      return status === 200 && obligations?.length === 1 ? true : undefined;
    });
  }

  async function insisted(
    promoter: Staff,
    key: string,
    path: string,
    body: object,
  ): Promise<Answer> {
    const named = key.replaceAll(' ', '-');
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const answer = await promoter.send('POST', path, body, { 'Idempotency-Key': named });
      if (answer.status < 300) {
        answers.set([named, path, JSON.stringify(body)].join('\n'), JSON.stringify(answer.body));
        return answer;
      }
      refused.add(`${answer.status} ${answer.body.type}`);
    }
    throw new Error(`${key} was never taken`);
  }
});
