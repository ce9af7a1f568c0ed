import { City, type CityOptions } from '../city/city';
import { eventually } from '../city/eventually';
import { REPORT, TYPED } from '../city/life';
import type { Answer, Staff } from '../city/staff';
import { expectAsRebuilt, expectOneNumberEach, verifiedLog } from '../nothing-lost/whole';

/** When a step fails: before it did anything, or after it did its work and could not say so. */
export type FailsWhen = 'before' | 'after';

/** Something that every command needs, and of which one step may be made to fail. */
export interface Failing {
  /** How a city is opened over it. */
  readonly options: CityOptions;
  /** Lets the n-th step from now fail, from 1; of `after`, the n-th that does something. */
  failAt(nth: number, when: FailsWhen): void;
  /** Nothing fails any more; answers the step that did, if it came to that. */
  mend(): string | undefined;
  stop(): Promise<void>;
}

const MOST_TRIES = 10;
/** More than one round can need. */
const MOST_STEPS = 1_000;

/** What is to be seen in the rounds, so that it shows when nothing fails in them any more. */
export interface Seen {
  /** How many steps one round has at least, of each kind. */
  readonly steps: Readonly<Record<FailsWhen, number>>;
  /** What who sent a command is told; nothing where the store's adapter tries again by itself. */
  readonly refusals: readonly string[];
}

/** To be sent again. */
export const STORE_UNAVAILABLE = '503 urn:zesei:problem:store-unavailable';

/** A few commands while each step in turn fails once. */
export function roundsOver(start: () => Promise<Failing>, { steps, refusals }: Seen): void {
  let city: City;
  let failing: Failing;
  const answers = new Map<string, string>();
  const refused = new Set<string>();

  beforeAll(async () => {
    failing = await start();
    city = await City.open(failing.options);
  }, 120_000);
  afterAll(async () => {
    await city.close();
    await failing.stop();
  });

  it.each(['before', 'after'] as const)(
    'loses nothing and doubles nothing; %s it did its work',
    async (when) => {
      const promoter = await city.staff('shimin-suishin');
      for (let nth = 1; nth < MOST_STEPS; nth += 1) {
        failing.failAt(nth, when);
        await round(promoter, `${when} ${nth}`);
        if (failing.mend() !== undefined) continue;
        expect(nth).toBeGreaterThan(steps[when]);
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

  it('and nobody was told of anything but what may pass', () => {
    expect([...refused]).toEqual(refusals);
  });

  it('and the read models equal a rebuild, row by row', async () => {
    await expectAsRebuilt(city);
  }, 120_000);

  it('and the log is whole: every report has one number, without gaps', async () => {
    await city.stop();
    const events = await verifiedLog(city);
    expectOneNumberEach(events);
    const of = (type: string) => events.filter((event) => event.type === type);
    const reports = [...answers.keys()].filter((said) => said.includes('\n/api/cases\n')).length;
    for (const type of ['CaseSubmitted', 'CaseAccepted', 'ObligationRaised', 'ContainmentRecorded'])
      expect([type, of(type).length]).toEqual([type, reports]);
  });

  /** A few commands, each sent again until it is taken, and all that follows from them. */
  async function round(promoter: Staff, name: string): Promise<void> {
    const report = { ...REPORT, seriousSuspected: true };
    const { body } = await insisted(promoter, `${name} report`, '/api/cases', report);
    const about = `/api/cases/${body.id}`;
    await insisted(promoter, `${name} accept`, `${about}/accept`, {});
    const contained = await insisted(promoter, `${name} contain`, `${about}/record-containment`, {
      what: TYPED.containment,
      doneOn: city.day(),
    });
    // 第一報 is raised by a process.
    await eventually('the obligation that follows', async () => {
      const { status, body: shown } = await promoter.get(`/api/cases/${body.id}`);
      const obligations = shown.obligations as readonly unknown[] | undefined;
      return status === 200 && obligations?.length === 1 ? true : undefined;
    });
    // So that each round projects what it did.
    const { position } = contained.body;
    await eventually('the tasks that follow', async () => {
      const { status } = await promoter.get(`/api/tasks?after=${position}`);
      return status === 200 ? true : undefined;
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
}
