import type { FastifyInstance } from 'fastify';
import { CORRELATION_HEADER, withCorrelation } from './correlation';
import type { Logger } from './logging';

/**
 * Gives every request its correlation id, for all that is done for it, and writes one line when it
 * is answered. The line names the route and never the query, which may hold what a person typed.
 */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header(CORRELATION_HEADER, request.id);
    withCorrelation(request.id, done);
  });

  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? '(none)';
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    withCorrelation(request.id, () => {
      const { method } = request;
      const status = reply.statusCode;
      logger.info({ method, route, status, milliseconds }, 'answered a request');
    });
    done();
  });
}
