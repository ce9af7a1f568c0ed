import { openReadOnly } from '../src/event-store/embedded/open-embedded';
import type { RecordedEvent } from '../src/event-store/event-store';
import { systemRandom } from '../src/platform/random';
import { verifyLog } from '../src/history/verify/verify';
import { City, PASSWORD } from './city/city';
import { REPORT, TYPED } from './city/life';
import { Staff, type Answer } from './city/staff';
import { Served } from './kill-nine/served';

const ROUNDS = Number(process.env.ZESEI_KILLS ?? 24);
const SENDERS = 8;
const MOST_PROMISES_A_ROUND = 60;

/** A command that was sent, and what it was answered, if it was. */
interface Sent {
  readonly key: string;
  readonly path: string;
  readonly body: object;
  answer?: { readonly status: number; readonly body: string };
}

const byChance = (below: number) => systemRandom.bytes(4).readUInt32BE() % below;

/** What fetch throws then; by its name, since jest's realm has a TypeError of its own. */
const isLostConnection = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'TypeError';

/** Sends commands under load, and again those whose answer was lost. */
class Office {
  readonly sent: Sent[] = [];
  readonly #cases: string[] = [];

  constructor(private readonly staff: Staff) {}

  /** Sends until so many were answered, then lets the server be killed. */
  async workUntil(promises: number, kill: () => Promise<void>): Promise<void> {
    let answered = 0;
    let killed: Promise<void> | undefined;
    const work = async () => {
      while (killed === undefined) {
        const one = this.#next();
        this.sent.push(one);
        if (!(await this.#send(one))) return;
        answered += 1;
        if (answered === promises) killed = kill();
      }
    };
    await Promise.all(Array.from({ length: SENDERS }, work));
    await killed;
  }

  /** Sends again, with the same key, all that were sent since; each must have its one effect. */
  async repeat(since: number): Promise<void> {
    for (const one of this.sent.slice(since)) {
      const before = one.answer;
      expect(await this.#send(one)).toBe(true);
      if (before !== undefined) expect(one.answer).toEqual(before);
      expect([200, 201]).toContain(one.answer?.status);
    }
  }

  #next(): Sent {
    const key = `key-${this.sent.length}`;
    const known = this.#cases[byChance(Math.max(this.#cases.length, 1))];
    if (known === undefined || byChance(3) === 0) return { key, path: '/api/cases', body: REPORT };
    const body = { what: TYPED.containment, doneOn: '2026-04-06' };
    return { key, path: `/api/cases/${known}/record-containment`, body };
  }

  async #send(one: Sent): Promise<boolean> {
    let answer: Answer;
    try {
      answer = await this.staff.send('POST', one.path, one.body, { 'Idempotency-Key': one.key });
    } catch (error) {
      // The server was killed under it: whether it was done, only a repeat can tell.
      if (isLostConnection(error)) return false;
      throw error;
    }
    one.answer = { status: answer.status, body: JSON.stringify(answer.body) };
    if (one.path === '/api/cases') this.#cases.push(answer.body.id);
    return true;
  }
}

describe('a server that is killed under load', () => {
  it(`loses nothing that it acknowledged and doubles nothing, ${ROUNDS} times`, async () => {
    const city = await City.open();
    await city.stop();
    const folder = city.folder.path;
    let served = await Served.over(folder);
    const staff = await Staff.signIn(() => served.url, 'shimin-suishin', PASSWORD);
    const office = new Office(staff);

    for (let round = 0; round < ROUNDS; round += 1) {
      const before = office.sent.length;
      await office.workUntil(1 + byChance(MOST_PROMISES_A_ROUND), () => served.kill());
      served = await Served.over(folder);
      await office.repeat(before);
    }
    expect(await served.end()).toBe(0);

    const log = openReadOnly(folder);
    const verification = await verifyLog(log.readRaw(), 'unknown');
    expect(verification.findings).toEqual([]);
    const events: RecordedEvent[] = [];
    for await (const event of log.readAll()) events.push(event);
    log.close();
    const count = (type: string) => events.filter((event) => event.type === type).length;
    const reports = office.sent.filter(({ path }) => path === '/api/cases').length;
    expect(count('CaseSubmitted')).toBe(reports);
    expect(count('NumberTaken')).toBe(reports);
    expect(count('CaseNumbered')).toBe(reports);
    expect(count('ContainmentRecorded')).toBe(office.sent.length - reports);
    const numbered = events.filter(({ type }) => type === 'CaseNumbered');
    expect(new Set(numbered.map(({ stream }) => stream)).size).toBe(reports);
    expect(new Set(numbered.map(({ data }) => data.text)).size).toBe(reports);
    await city.close();
  }, 300_000);
});
