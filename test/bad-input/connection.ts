import { connect, type Socket } from 'node:net';

/** What came back, whoever asked how. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

const HEAD = 'POST /api/reports HTTP/1.1\r\nHost: zesei.test\r\nContent-Type: application/json\r\n';

/** A request whose body says more of its length than ever comes. */
export const HALF_A_REQUEST = `${HEAD}Content-Length: 1000\r\n\r\n{"what":`;
export const HALF_OF_ITS_HEADERS = HEAD;

/** A connection on which something was said. */
export function connected(url: string, words: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      if (words === '') resolve(socket);
      else
        socket.write(words, 'latin1', () => {
          resolve(socket);
        });
    });
    socket.once('error', reject);
  });
}

/** All that a server says on a connection until it is closed, whether or not it was cut. */
export async function heardOn(
  url: string,
  words: string,
  more: (socket: Socket) => void = () => undefined,
): Promise<string> {
  const socket = await connected(url, words);
  const pieces: Buffer[] = [];
  return new Promise((resolve) => {
    socket.on('data', (piece: Buffer) => pieces.push(piece));
    socket.on('error', () => undefined);
    socket.once('close', () => {
      resolve(Buffer.concat(pieces).toString());
    });
    more(socket);
  });
}

/** An answer as it stands on the wire, its body JSON. */
export function answerIn(heard: string): Answered {
  const [head = '', body = ''] = heard.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const [name = '', value = ''] = line.split(': ');
    return [name, value];
  });
  return {
    status: Number(first.split(' ')[1]),
    headers: new Headers(headers),
    body: JSON.parse(body) as Record<string, unknown>,
  };
}
