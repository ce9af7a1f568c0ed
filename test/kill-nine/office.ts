import { systemRandom } from '../../src/platform/random';
import { REPORT, TYPED } from '../city/life';
import type { Answer, Staff } from '../city/staff';

const SENDERS = 8;

/** A command that was sent, and what it was answered, if it was. */
export interface Sent {
  readonly key: string;
  readonly path: string;
  readonly body: object;
  answer?: { readonly status: number; readonly body: string };
}

/** A whole number from 0 on, and below this one. */
export const byChance = (below: number) => systemRandom.bytes(4).readUInt32BE() % below;

/** What fetch throws then; by its name, since jest's realm has a TypeError of its own. */
const isLostConnection = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'TypeError';

/** Sends commands under load, and again those whose answer was lost. */
export class Office {
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
