import type { RawEvent } from '../../event-store/raw-event';
import {
  digestIn,
  each,
  foundIn,
  namedIn,
  placeOf,
  verify,
  writtenSampleLog,
  type WrittenLog,
} from '../../../test/verified-log';
import { verifyLog } from './verify';

let log: WrittenLog;
beforeAll(async () => {
  log = await writtenSampleLog();
});

const isLast = ({ stream, revision }: RawEvent): boolean =>
  log.heads.get(stream)?.revision === revision;

describe('A log as it was written', () => {
  it('passes, with and without recorded heads', async () => {
    const seen = { ok: true, events: 12, streams: 7, findings: [], findingsTotal: 0 };
    expect(await verify(log.events)).toMatchObject({ ...seen, heads: 'unknown' });
    expect(await verify(log.events, log.heads)).toMatchObject({ ...seen, heads: 'held' });
  });

  it('passes where the digest was worked out by other means', async () => {
    const digest = 'sha256-1:f18bdc4fc9907600d6015b7ecc220cf9325b2c2ac64ddb98891966a728ee364e';
    const metadata =
      '{"at":"2025-04-01T00:00:00.000Z","causationId":null,"commandHash":"h","commandId":"c",' +
      `"correlationId":"k","digest":"${digest}","previous":null,"release":"0.1.0"}`;
    const event: RawEvent = {
      position: 1n,
      stream: 'ruleset-1',
      revision: 0,
      id: '01890000-0000-7000-8000-000000000009',
      type: 'RulesetDecided',
      data: '{"label":"要領"}',
      metadata,
    };
    expect(foundIn(await verify([event]))).toEqual([]);
  });

  it('may be further on than the recorded heads', async () => {
    const behind = new Map(log.heads).set(log.at(4).stream, {
      revision: 0,
      digest: digestIn(log.at(4)),
    });
    behind.delete(log.at(0).stream);
    expect(await verify(log.events, behind)).toMatchObject({ ok: true, heads: 'held' });
  });

  it('has one line that is the same for the same events, wherever they stand', async () => {
    const elsewhere = log.events.map((event) => ({ ...event, position: event.position * 100n }));
    const { headDigest } = await verify(log.events);
    expect(headDigest).toMatch(/^sha256-1:[0-9a-f]{64}$/);
    expect((await verify(elsewhere)).headDigest).toBe(headDigest);
    expect((await verify(log.events.slice(0, -1))).headDigest).not.toBe(headDigest);
    expect((await verify(log.events.slice(1))).headDigest).not.toBe(headDigest);
  });

  it('may be empty', async () => {
    expect(await verify([])).toMatchObject({ ok: true, events: 0, streams: 0 });
  });

  it('is not vouched for by recorded heads that name no stream', async () => {
    expect(await verify(log.events, new Map())).toMatchObject({ ok: true, heads: 'unknown' });
  });

  it('tells how far the reading is', async () => {
    const told: number[] = [];
    const long = Array.from({ length: 2_500 }, () => log.at(0));
    await verifyLog(each(long), 'unknown', (events) => told.push(events));
    expect(told).toEqual([1_000, 2_000, 2_500]);
  });
});

describe('A log with an event removed', () => {
  it('is found out, and the gap named, for each that another one follows', async () => {
    for (const [index, event] of log.events.entries()) {
      const left = log.events.filter((_, other) => other !== index);
      if (!isLast(event))
        expect(foundIn(await verify(left))).toEqual([`revision-missing ${placeOf(event)}`]);
      expect(namedIn(await verify(left, log.heads))).toContain(placeOf(event));
    }
  });

  it('does not show a cut tail without recorded heads, and says that it cannot know', async () => {
    const cut = log.events.slice(0, -1);
    expect(await verify(cut)).toMatchObject({ ok: true, heads: 'unknown' });
    expect(foundIn(await verify(cut, log.heads))).toEqual([
      `recorded-head-missing ${placeOf(log.at(-1))}`,
    ]);
  });

  it('names every lost end, however much of the tail is cut', async () => {
    for (let length = 0; length < log.events.length; length += 1) {
      const named = namedIn(await verify(log.events.slice(0, length), log.heads));
      const lost = log.events.slice(length).filter(isLast).map(placeOf);
      expect(named.sort()).toEqual(lost.sort());
    }
  });

  it('names a whole missing stream against recorded heads, and cannot without', async () => {
    for (const [stream, { revision }] of log.heads) {
      const left = log.events.filter((event) => event.stream !== stream);
      expect(await verify(left)).toMatchObject({ ok: true, heads: 'unknown' });
      expect(foundIn(await verify(left, log.heads))).toEqual([
        `recorded-stream-missing ${stream}@${revision}`,
      ]);
    }
  });
});

describe('A log with two events exchanged', () => {
  const pairs = (): [number, number][] =>
    log.events.flatMap((_, one) =>
      log.events.slice(one + 1).map((_, more): [number, number] => [one, one + 1 + more]),
    );

  it('names both where their contents changed places', async () => {
    for (const [one, two] of pairs()) {
      const { id, type, data, metadata } = log.at(one);
      const exchanged = log.withChange(two, { id, type, data, metadata });
      exchanged[one] = { ...log.at(two), ...keyOf(log.at(one)) };
      const named = namedIn(await verify(exchanged));
      expect(named).toEqual(expect.arrayContaining([placeOf(log.at(one)), placeOf(log.at(two))]));
    }
  });

  it('names where the order within a stream is broken', async () => {
    for (const [one, two] of pairs()) {
      if (log.at(one).stream !== log.at(two).stream) continue;
      const exchanged = log.withChange(two, { ...log.at(one), position: log.at(two).position });
      exchanged[one] = { ...log.at(two), position: log.at(one).position };
      expect(namedIn(await verify(exchanged))).toContain(placeOf(log.at(one)));
    }
  });

  it('names the last event of a stream that has another place among all streams', async () => {
    const [one, two] = [log.at(0), log.at(1)];
    const exchanged = [
      { ...two, position: one.position },
      { ...one, position: two.position },
      ...log.events.slice(2),
    ];
    expect(foundIn(await verify(exchanged, log.heads))).toEqual([
      `recorded-head-moved ${placeOf(two)}`,
      `recorded-head-moved ${placeOf(one)}`,
    ]);
  });

  it('names an event that stands before one with a smaller position', async () => {
    const late = log.withChange(0, { position: log.at(3).position });
    expect(foundIn(await verify(late))).toEqual([`position-not-increasing ${placeOf(log.at(1))}`]);
  });

  function keyOf({ stream, revision, position }: RawEvent): Partial<RawEvent> {
    return { stream, revision, position };
  }
});
