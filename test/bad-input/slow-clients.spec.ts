import type { Server } from 'node:http';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { startProbe, type Probe } from '../http-probe';
import { answerIn, connected, HALF_A_REQUEST, HALF_OF_ITS_HEADERS, heardOn } from './connection';

const STARTS = [
  ['nothing', ''],
  ['half of its headers', HALF_OF_ITS_HEADERS],
  ['half of a body', HALF_A_REQUEST],
] as const;

const failures = ({ logged }: Probe) =>
  logged.filter((line) => /"level":"(error|fatal)"/.test(line));

async function listening(limits: Parameters<typeof startProbe>[0] = {}): Promise<Probe> {
  const probe = await startProbe(limits);
  await probe.app.listen(0, '127.0.0.1');
  return probe;
}

describe('A client that takes its time', () => {
  const longestRequestMs = 150;
  let probe: Probe;
  let url: string;
  beforeEach(async () => {
    probe = await listening({ longestRequestMs });
    url = await probe.app.getUrl();
  });
  afterEach(() => probe.app.close());

  it.each(STARTS)('is cut off with 408 after it said %s', async (_what, words) => {
    const { status, headers, body } = answerIn(await heardOn(url, words));
    expect(body).toMatchObject({ type: 'urn:zesei:problem:too-slow', status: 408 });
    expect(status).toBe(408);
    expect(headers.get('connection')).toBe('close');
    expect(body.correlationId).toBe(headers.get('x-correlation-id'));
    expect(failures(probe)).toEqual([]);
  });

  it.each(STARTS)(
    'is cut off too where a byte comes now and then after %s',
    async (_what, words) => {
      const oneByOne = (socket: Socket): void => {
        const next = setInterval(() => socket.write('x'), longestRequestMs / 10);
        socket.once('close', () => {
          clearInterval(next);
        });
      };
      expect(await heardOn(url, words, oneByOne)).toMatch(/^(HTTP\/1\.1 (408|400) |$)/);
      expect(failures(probe)).toEqual([]);
    },
  );

  it('is cut off where it does not take its answers', async () => {
    const server = probe.app.getHttpServer() as Server;
    const accepted = once(server, 'connection') as Promise<[Socket]>;
    const ask = 'GET /api/openapi.json HTTP/1.1\r\nHost: zesei.test\r\n\r\n';
    const socket = await connected(url, ask.repeat(2_000));
    socket.on('error', () => undefined).pause();
    const [other] = await accepted;
    await once(other, 'close');
    expect(failures(probe)).toEqual([]);
    socket.destroy();
  });
});

describe('The end of the server', () => {
  it('waits for what it was wholly told, and for nothing that was begun', async () => {
    const probe = await listening();
    const url = await probe.app.getUrl();
    const answer = fetch(`${url}/api/reports/slow`);
    await probe.gate.entered;
    const begun = await Promise.all(STARTS.map(([, words]) => connected(url, words)));
    const cut = begun.map(
      (socket) =>
        new Promise((resolve) =>
          socket
            .on('error', () => undefined)
            .once('close', resolve)
            .resume(),
        ),
    );
    const closed = probe.app.close();
    await Promise.all(cut);
    probe.gate.open();
    expect(await (await answer).json()).toEqual({ done: true });
    await closed;
    expect(failures(probe)).toEqual([]);
  });
});
