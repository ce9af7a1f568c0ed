import { verifyLog, type Verification } from '../src/history/verify/verify';
import { adaptersOfEachTest } from './eventstoredb-stand-in/adapters';
import type { HeldEvent } from './eventstoredb-stand-in/log';
import { appendSampleFacts } from './sample-log';
import { foundIn, placeOf, writtenSampleLog, type WrittenLog } from './verified-log';

let log: WrittenLog;
beforeAll(async () => {
  log = await writtenSampleLog();
});

describe('A log in EventStoreDB', () => {
  const { server, open } = adaptersOfEachTest();

  /** The heads as they would be recorded: positions are that server's own. */
  const heads = () =>
    new Map([...log.heads].map(([stream, head]) => [stream, { ...head, position: undefined }]));

  const verify = (): Promise<Verification> => verifyLog(open().readRaw(), heads());

  /** What anyone can do who holds its disk; the server itself looks into neither data nor metadata. */
  function forge(index: number, change: Partial<HeldEvent>): void {
    const { stream, revision } = log.at(index);
    const { events } = server().log;
    const place = events.findIndex((held) => placeOf(held) === placeOf({ stream, revision }));
    const held = events[place];
    if (held === undefined) throw new Error('the stand-in does not hold that event');
    events[place] = { ...held, ...change };
  }

  beforeEach(async () => {
    await appendSampleFacts(open());
  });

  it('passes as it was written', async () => {
    expect(await verify()).toMatchObject({ ok: true, events: 12, heads: 'held' });
  });

  it.each([
    ['no JSON at all', { data: Buffer.from('{"by":') }, 'not-json'],
    ['JSON that is no object', { data: Buffer.from('[]') }, 'not-json'],
    [
      'bytes that are declared to be no JSON',
      { contentType: 'application/octet-stream' },
      'not-json',
    ],
    ['metadata that is no JSON', { metadata: Buffer.from([0xff]) }, 'not-json'],
    ['no metadata', { metadata: Buffer.alloc(0) }, 'not-json'],
    ['half a character', { data: Buffer.from('{"text":"\\ud800"}') }, 'not-canonical'],
    ['other data', { data: Buffer.from('{}') }, 'digest-differs'],
    ['another type', { type: 'CaseDreamt' }, 'digest-differs'],
  ] as const)('names the event that was forged into %s', async (_what, change, code) => {
    forge(4, change);
    expect(foundIn(await verify())).toContain(`${code} ${placeOf(log.at(4))}`);
  });

  it('names the end that is lost', async () => {
    server().log.events.pop();
    expect(foundIn(await verify())).toEqual([`recorded-head-missing ${placeOf(log.at(-1))}`]);
  });
});
