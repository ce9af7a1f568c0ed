import { canonicalJson } from '../../event-store/canonical';
import type { RawEvent } from '../../event-store/raw-event';
import type { JsonObject } from '../../event-store/event-store';
import {
  digestIn,
  forged,
  foundIn,
  jsonOf,
  namedIn,
  placeOf,
  verify,
  writtenSampleLog,
  type WrittenLog,
} from '../../../test/verified-log';
import { MOST_FINDINGS } from './findings';

let log: WrittenLog;
beforeAll(async () => {
  log = await writtenSampleLog();
});

const withMetadata = (index: number, change: JsonObject): RawEvent[] => {
  const metadata = { ...jsonOf(log.at(index).metadata), ...change };
  return log.withChange(index, { metadata: canonicalJson(metadata) });
};

describe('A log with a forged event', () => {
  const appended = (): RawEvent => ({
    ...log.at(-1),
    revision: log.at(-1).revision + 1,
    position: log.at(-1).position + 1n,
    id: '01890000-0000-7000-8000-0000000000ff',
  });

  it('names one that was appended with a digest of another event', async () => {
    const place = placeOf(appended());
    expect(foundIn(await verify([...log.events, appended()]))).toEqual([
      `digest-differs ${place}`,
      `previous-differs ${place}`,
    ]);
  });

  it('names one that was appended with a digest that holds, but does not follow', async () => {
    const event = forged(appended());
    expect(foundIn(await verify([...log.events, event]))).toEqual([
      `previous-differs ${placeOf(event)}`,
    ]);
  });

  it('names one that comes twice', async () => {
    const again = { ...log.at(4), position: log.at(-1).position + 1n };
    expect(foundIn(await verify([...log.events, again]))).toEqual([
      `id-repeated ${placeOf(again)}`,
      `revision-out-of-turn ${placeOf(log.at(-1)).replace(/\d+$/, String(log.at(-1).revision + 1))}`,
      `at-before-previous ${placeOf(again)}`,
    ]);
  });

  it('names an id that another event of the stream has, although all digests hold', async () => {
    const previous = digestIn(log.at(-1));
    const event = forged({ ...appended(), id: log.at(4).id }, { previous });
    expect(foundIn(await verify([...log.events, event]))).toEqual([
      `id-repeated ${placeOf(event)}`,
    ]);
  });

  it('names a rewritten end against recorded heads, although all digests hold', async () => {
    const rewritten = [
      ...log.events.slice(0, -1),
      forged({ ...log.at(-1), type: 'CaseWithdrawn' }),
    ];
    expect(await verify(rewritten)).toMatchObject({ ok: true, heads: 'unknown' });
    expect(foundIn(await verify(rewritten, log.heads))).toEqual([
      `recorded-head-differs ${placeOf(log.at(-1))}`,
    ]);
  });

  it('names one put in between, and does not accuse the events after it', async () => {
    const again = { ...log.at(4), type: 'CaseWithdrawn', position: log.at(8).position };
    for (const inserted of [again, { ...log.at(4), position: log.at(8).position }]) {
      const between = [...log.events.slice(0, 9), inserted, ...log.events.slice(9)];
      const accused = namedIn(await verify(between, log.heads));
      expect(accused).toContain(placeOf(inserted));
      // The place in which it stands is that of the event after it.
      expect([...new Set(accused)].sort()).toEqual([placeOf(inserted), placeOf(log.at(9))].sort());
    }
  });

  it('names a later event that claims to be the first', async () => {
    const rewritten = [...log.events.slice(0, -1), forged(log.at(-1), { previous: null })];
    expect(foundIn(await verify(rewritten))).toEqual([`previous-differs ${placeOf(log.at(-1))}`]);
  });

  it('names one that follows nothing although the one before it is damaged', async () => {
    const events = log.withChange(9, { data: '' });
    events[11] = forged(log.at(11), { previous: digestIn(log.at(0)) });
    expect(foundIn(await verify(events))).toEqual([
      `not-json ${placeOf(log.at(9))}`,
      `previous-differs ${placeOf(log.at(11))}`,
    ]);
  });

  it('names a first event that claims to follow another', async () => {
    const first = forged(log.at(0), { previous: `sha256-1:${'0'.repeat(64)}` });
    expect(foundIn(await verify([first]))).toEqual([`previous-differs ${placeOf(first)}`]);
  });

  it('names an event that was recorded before the one before it', async () => {
    const rewritten = [
      ...log.events.slice(0, -1),
      forged(log.at(-1), { at: '2025-03-31T23:59:59.999Z' }),
    ];
    expect(foundIn(await verify(rewritten))).toEqual([`at-before-previous ${placeOf(log.at(-1))}`]);
  });

  it.each(['2025-02-30T00:00:00.000Z', '2025-04-01', '2025-04-01T09:00:00.000+09:00', 'now'])(
    'names a time of recording that is none: %s',
    async (instant) => {
      const rewritten = [...log.events.slice(0, -1), forged(log.at(-1), { at: instant })];
      expect(foundIn(await verify(rewritten))).toEqual([`at-invalid ${placeOf(log.at(-1))}`]);
    },
  );

  it('names the event of a stream that is none of ours', async () => {
    const event = forged({ ...log.at(0), stream: 'other-1' });
    expect(foundIn(await verify([event]))).toEqual(['stream-unknown other-1@0']);
  });

  it('names an id that is no UUID, and a type that is no name', async () => {
    const event = forged({ ...log.at(0), id: 'a', type: '$b' });
    expect(foundIn(await verify([event]))).toEqual([
      'id-invalid ruleset-1@0',
      'type-invalid ruleset-1@0',
    ]);
  });

  it.each([
    'at',
    'causationId',
    'commandHash',
    'commandId',
    'correlationId',
    'previous',
    'release',
  ])('names an envelope without %s', async (member) => {
    const { [member]: _left, ...rest } = jsonOf(log.at(0).metadata);
    const event = forged({ ...log.at(0), metadata: canonicalJson(rest) });
    expect(foundIn(await verify([event]))).toEqual(['envelope-incomplete ruleset-1@0']);
  });

  it('names an envelope without digest', async () => {
    const { digest: _left, ...rest } = jsonOf(log.at(0).metadata);
    const events = log.withChange(0, { metadata: canonicalJson(rest) });
    expect(foundIn(await verify(events))).toEqual(['envelope-incomplete ruleset-1@0']);
  });

  it('names a member that the envelope does not have', async () => {
    const event = forged(log.at(0), { extra: 1 });
    expect(foundIn(await verify([event]))).toEqual(['envelope-unknown-member ruleset-1@0']);
  });
});

describe('A stored text that is not as it was written', () => {
  it.each([
    ['a key twice', '{"a":1,"a":1}', 'not-canonical'],
    ['space between', '{"a": 1}', 'not-canonical'],
    ['keys in another order', '{"b":1,"a":1}', 'not-canonical'],
    ['a number in other digits', '{"a":1.0}', 'not-canonical'],
    ['a number beyond all', '{"a":1e999}', 'not-canonical'],
    ['an unpaired surrogate', '{"a":"\\ud800"}', 'not-canonical'],
    ['nesting without end', `{"a":${'['.repeat(500_000)}${']'.repeat(500_000)}}`, 'not-canonical'],
    ['a list', '[]', 'not-json'],
    ['null', 'null', 'not-json'],
    ['nothing', '', 'not-json'],
    ['half of it', '{"a":', 'not-json'],
  ])('is a finding, in data as in metadata: %s', async (_name, text, code) => {
    const place = placeOf(log.at(4));
    expect(foundIn(await verify(log.withChange(4, { data: text })))).toContain(`${code} ${place}`);
    expect(foundIn(await verify(log.withChange(4, { metadata: text })))).toContain(
      `${code} ${place}`,
    );
  });

  it('is a finding although it says the same: another spelling of an escape', async () => {
    const index = log.events.findIndex(({ data }) => data.includes('\\u000b'));
    const data = log.at(index).data.replace('\\u000b', '\\u000B');
    expect(jsonOf(data)).toEqual(jsonOf(log.at(index).data));
    expect(foundIn(await verify(log.withChange(index, { data })))).toEqual([
      `not-canonical ${placeOf(log.at(index))}`,
    ]);
  });

  it.each([4, 9, 11])('is named once, and accuses no other event (%d)', async (index) => {
    const digest = `sha256-1:${'0'.repeat(64)}`;
    const changes: [RawEvent[], string][] = [
      [log.withChange(index, { data: '{}' }), 'digest-differs'],
      [log.withChange(index, { type: 'CaseWithdrawn' }), 'digest-differs'],
      [withMetadata(index, { digest }), 'digest-differs'],
      [withMetadata(index, { at: '2030-01-01T00:00:00.000Z' }), 'digest-differs'],
      [log.withChange(index, { data: '' }), 'not-json'],
    ];
    for (const [events, code] of changes)
      expect(foundIn(await verify(events, log.heads))).toEqual([
        `${code} ${placeOf(log.at(index))}`,
      ]);
  });

  it('does not accuse the event after it where nothing of the envelope can be read', async () => {
    const events = log.withChange(9, { metadata: '' });
    expect(foundIn(await verify(events, log.heads))).toEqual([`not-json ${placeOf(log.at(9))}`]);
  });

  it.each([
    [9, 'revision-missing'],
    [0, 'revision-out-of-turn'],
    [-1, 'revision-invalid'],
    [1.5, 'revision-invalid'],
    [NaN, 'revision-invalid'],
    [2 ** 60, 'revision-invalid'],
  ])('is named by its place where its revision has become %d', async (revision, code) => {
    const { stream } = log.at(6);
    expect(foundIn(await verify(log.withChange(6, { revision })))).toEqual([
      `digest-differs ${stream}@${revision}`,
      `${code} ${placeOf(log.at(6))}`,
    ]);
    const unreadable = log.withChange(6, { revision, metadata: '' });
    const named = namedIn(await verify(unreadable));
    expect(named).toContain(placeOf(log.at(6)));
  });

  it('is passed over where neither its revision nor its envelope tells its place', async () => {
    const events = log.withChange(6, { revision: 2 ** 60, metadata: '' });
    expect(foundIn(await verify(events))).toEqual([
      `not-json ${log.at(6).stream}@${2 ** 60}`,
      `revision-invalid ${placeOf(log.at(6))}`,
      `revision-missing ${placeOf(log.at(6))}`,
    ]);
  });
});

describe('What is said of a finding', () => {
  it('begins with stream and revision, in both languages', async () => {
    const { findings } = await verify(log.withChange(6, { type: 'CaseAccepted' }));
    const place = `${log.at(6).stream} revision ${log.at(6).revision}`;
    expect(findings).toEqual([
      {
        code: 'digest-differs',
        stream: log.at(6).stream,
        revision: log.at(6).revision,
        text: {
          ja: `${place}：内容が digest と一致しません。書き換えられています。`,
          en: `${place}: its content does not have its digest: it was changed.`,
        },
      },
    ]);
  });

  it('holds no control character, whatever was forged', async () => {
    const bad = `\u001b[2J\u009b${'x'.repeat(1_000)}`;
    const forgery = forged({ ...log.at(0), stream: `case-${bad}` }, { [`${bad}y`]: 1 });
    const { findings } = await verify([forgery]);
    expect(findings.length).toBeGreaterThan(1);
    for (const { text } of findings) {
      expect(text.en + text.ja).not.toMatch(/\p{Cc}/u);
      expect(text.en.length).toBeLessThan(400);
    }
  });

  it('is kept for the first findings, and counted for all', async () => {
    const many = Array.from({ length: MOST_FINDINGS }, (_, n) => ({
      ...log.at(0),
      position: BigInt(n),
    }));
    const { findings, findingsTotal } = await verify(many);
    expect(findings).toHaveLength(MOST_FINDINGS);
    expect(findingsTotal).toBe(2 * (MOST_FINDINGS - 1));
  });
});
