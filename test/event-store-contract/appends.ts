import { canonicalJson } from '../../src/event-store/canonical';
import { MAX_APPEND_BYTES, type EventStore, type Json } from '../../src/event-store/event-store';
import { collect, freshStream, idsOf, markEnd, refusal, sample, samples } from './samples';
import type { Subject } from './subject';

/** Appends one event after another, each time at the revision found, until all are there. */
async function appendAgainstOthers(
  store: EventStore,
  stream: string,
  count: number,
): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const [head] = await collect(store.read(stream, { backwards: true, max: 1 }));
    const event = sample();
    try {
      await store.append(stream, [event], { expected: head?.revision ?? 'none' });
      ids.push(event.id);
    } catch (error) {
      expect(error).toMatchObject({ code: 'wrong-expected-revision' });
    }
  }
  return ids;
}

/** Data whose canonical text has exactly so many bytes. */
const dataOf = (bytes: number) => ({ text: 'x'.repeat(bytes - '{"text":""}'.length) });

export function appends(subject: () => Subject): void {
  describe('appends', () => {
    it('let one of many writers win who expect the same', async () => {
      const { store } = subject();
      const stream = freshStream();
      const events = samples(16);
      const results = await Promise.allSettled(
        events.map((event) => store.append(stream, [event], { expected: 'none' })),
      );
      const won = results.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []));
      expect(won).toHaveLength(1);
      const lost = results.filter((result) => result.status === 'rejected');
      expect(lost.map(({ reason }) => (reason as { code: string }).code)).toEqual(
        Array(15).fill('wrong-expected-revision'),
      );
      const winner = events[won[0] ?? -1];
      expect(idsOf(await collect(store.read(stream)))).toEqual([winner?.id]);
    });

    it('of many writers to one stream end in one row without gaps', async () => {
      const { store } = subject();
      const stream = freshStream();
      const written = await Promise.all(
        Array.from({ length: 6 }, () => appendAgainstOthers(store, stream, 8)),
      );
      const events = await collect(store.read(stream));
      expect(events.map(({ revision }) => revision)).toEqual(events.map((_, n) => n));
      expect(idsOf(events).sort()).toEqual(written.flat().sort());
    });

    it('to many streams keep the order of each, in one order over all', async () => {
      const { store } = subject();
      const after = await markEnd(store);
      const streams = Array.from({ length: 12 }, () => freshStream());
      const answers = await Promise.all(
        streams.map(async (stream) => {
          let last;
          for (let n = 0; n < 10; n++)
            last = await store.append(stream, [sample({ n })], {
              expected: n === 0 ? 'none' : n - 1,
            });
          return last;
        }),
      );
      const all = await collect(store.readAll({ after }));
      const ours = all.filter(({ stream }) => streams.includes(stream));
      expect(ours).toHaveLength(120);
      ours.slice(1).forEach((event, n) => {
        expect(event.position > (ours[n]?.position ?? 0n)).toBe(true);
      });
      for (const [n, stream] of streams.entries()) {
        const own = ours.filter((event) => event.stream === stream);
        expect(own.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        expect(own.at(-1)?.position).toBe(answers[n]?.position);
        expect(own).toEqual(await collect(store.read(stream)));
      }
    });

    it('of several events stand together, whoever else writes', async () => {
      const { store } = subject();
      const after = await markEnd(store);
      const groups = Array.from({ length: 20 }, () => ({
        stream: freshStream(),
        events: samples(3),
      }));
      await Promise.all(
        groups.map(({ stream, events }) => store.append(stream, events, { expected: 'none' })),
      );
      const ids = idsOf(await collect(store.readAll({ after })));
      for (const { events } of groups) {
        const at = ids.indexOf(events[0]?.id ?? '');
        expect(ids.slice(at, at + 3)).toEqual(idsOf(events));
      }
    });

    it('of several events leave nothing behind when they are refused', async () => {
      const { store } = subject();
      const stream = freshStream();
      expect(await refusal(store.append(stream, samples(3), { expected: 4 }))).toBe(
        'wrong-expected-revision',
      );
      expect(await collect(store.read(stream))).toEqual([]);
    });

    it('made twice at the same time are one', async () => {
      const { store } = subject();
      const stream = freshStream();
      const events = samples(2);
      const once = () => store.append(stream, events, { expected: 'none' });
      const [first, second, third] = await Promise.all([once(), once(), once()]);
      expect(second).toEqual(first);
      expect(third).toEqual(first);
      expect(idsOf(await collect(store.read(stream)))).toEqual(idsOf(events));
    });

    it('take any Unicode as it is', async () => {
      const { store } = subject();
      const stream = freshStream();
      const data = {
        '氏名・漢字': '葛\u{E0100}城 𠮷野 髙﨑 Ångström Ångström',
        '\u2028\ufeff': '👩‍👩‍👧 ｶﾞ が \ufeff',
        controls: '\u0000\u0001\u001f\u007f\u0085\\"/\r\n\t',
        nested: [{ '': [[], {}, null, true, -0.5, 1e21, 9007199254740991] }],
      };
      const event = { ...sample(data), metadata: { at: '令和七年', deep: { é: ['é'] } } };
      await store.append(stream, [event], { expected: 'none' });
      const [held] = await collect(store.read(stream));
      expect(held).toMatchObject({ ...event, stream, revision: 0 });
      expect(canonicalJson(held?.data ?? null)).toBe(canonicalJson(data));
    });

    it('take as much data as the limit says', async () => {
      const { store } = subject();
      const stream = freshStream();
      const half = MAX_APPEND_BYTES / 2;
      const metadata = { at: 'x'.repeat(1000) };
      const events = [sample(dataOf(half)), { ...sample(dataOf(half)), metadata }];
      expect(await store.append(stream, events, { expected: 'none' })).toMatchObject({
        revision: 1,
      });
      expect((await collect(store.read(stream))).map(({ data }) => data)).toEqual(
        events.map(({ data }) => data),
      );
    });

    it.each<[string, () => ReturnType<typeof sample>[]]>([
      ['one byte', () => [sample(dataOf(MAX_APPEND_BYTES + 1))]],
      ['one byte in all', () => [sample(dataOf(MAX_APPEND_BYTES - 9)), sample(dataOf(20))]],
      ['bytes, not letters', () => [sample({ text: '是'.repeat(MAX_APPEND_BYTES / 3) })]],
    ])('take no more than that: too large by %s', async (_name, events) => {
      const { store } = subject();
      const stream = freshStream();
      expect(await refusal(store.append(stream, events(), { expected: 'none' }))).toBe('too-large');
      expect(await collect(store.read(stream))).toEqual([]);
    });

    it.each([
      '',
      'Case-1',
      '$all',
      '$$case-1',
      'case-日本',
      'case_1',
      'case-',
      'elsewhere-1',
      'case 1',
    ])('take no stream called %p', async (stream) => {
      const { store } = subject();
      await expect(store.append(stream, [sample()], { expected: 'none' })).rejects.toThrow(
        /not a (stream's name|category)/,
      );
      expect(() => store.read(stream)).toThrow(/not a (stream's name|category)/);
    });

    it.each<[string, () => Partial<ReturnType<typeof sample>>]>([
      ['an id that is no UUID', () => ({ id: '4711' })],
      ['an empty type', () => ({ type: '' })],
      ["a type of the server's own", () => ({ type: '$metadata' })],
      ['data that is no JSON', () => ({ data: { missing: undefined as unknown as Json } })],
      ['half a character in data', () => ({ data: { text: '\ud842' } })],
      ['half a character in metadata', () => ({ metadata: { text: '\udfb7' } })],
    ])('take no event with %s', async (_name, fault) => {
      const { store } = subject();
      const stream = freshStream();
      const events = [sample(), { ...sample(), ...fault() }];
      await expect(store.append(stream, events, { expected: 'none' })).rejects.toThrow(/^not /);
      expect(await collect(store.read(stream))).toEqual([]);
    });

    it('are never empty', async () => {
      const stream = freshStream();
      const append = subject().store.append(stream, [], { expected: 'none' });
      await expect(append).rejects.toThrow('without events');
    });

    it.each([-1, 0.5, NaN, 2 ** 60])('expect no revision %p', async (expected) => {
      const append = subject().store.append(freshStream(), [sample()], { expected });
      await expect(append).rejects.toThrow('not an expected revision');
    });
  });
}
