import { once } from 'node:events';
import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * The wire between client and stand-in: a port that stays the same when the server behind it is
 * started again, and that can be cut as a real one can.
 */
export class Network {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private ownPort = 0;

  constructor(private target: number) {}

  get port(): number {
    return this.ownPort;
  }

  /** Where new connections lead from now on. */
  leadTo(target: number): void {
    this.target = target;
  }

  async open(): Promise<void> {
    const server = createServer((socket) => {
      this.join(socket, connect(this.target, '127.0.0.1'));
    });
    server.listen(this.ownPort, '127.0.0.1');
    await once(server, 'listening');
    this.ownPort = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Breaks every connection that there is. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Breaks every connection and takes no new one: the server is away. */
  async close(): Promise<void> {
    const server = this.server;
    if (server === undefined) return;
    this.server = undefined;
    const closed = once(server, 'close');
    server.close();
    this.cut();
    await closed;
  }

  private join(client: Socket, server: Socket): void {
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(socket);
      // One end that breaks breaks the other; `close` follows each error.
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
      socket.setNoDelay(true);
      socket.pipe(other);
    }
  }
}
