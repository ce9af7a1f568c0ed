import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Once the server closes, lets go of every connection on which no whole request is under way, and of
 * the others when they are answered. One that says nothing, as browsers open them ahead, or only half of
 * a request, or is kept for the next one, would hold the end up for a minute. To be called before routes
 * are registered.
 */
export function closeUnfinished(fastify: FastifyInstance): void {
  const open = new Set<Socket>();
  const underWay = new Set<IncomingMessage>();
  let closing = false;

  fastify.server.on('connection', (socket: Socket) => {
    if (closing) {
      socket.destroy();
      return;
    }
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });

  fastify.addHook('onRequest', ({ raw: request }, { raw: response }, done) => {
    underWay.add(request);
    response.once('close', () => {
      underWay.delete(request);
      const { socket } = request;
      if (closing && ![...underWay].some((other) => other.socket === socket)) socket.destroySoon();
    });
    done();
  });

  fastify.addHook('preClose', (done) => {
    closing = true;
    const whole = [...underWay].filter(({ complete }) => complete);
    const kept = new Set(whole.map(({ socket }) => socket));
    for (const socket of open) if (!kept.has(socket)) socket.destroy();
    done();
  });
}
