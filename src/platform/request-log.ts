import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CORRELATION_HEADER, withCorrelation } from './correlation';
import { UUID } from './ids';
import type { Logger } from './logging';
import { type Problem, rulesOf } from './problem';
import { sentProblem } from './problem-answer';

/**
 * Gives every request its correlation id, for all that is done for it, and writes one line when it
 * is answered. The line names the route and never the query, which may hold what a person typed; of
 * a refusal it also says which problem it was, by which rules, and what was asked about.
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
      const refused = refusalOf(request, sentProblem(reply));
      logger.info({ method, route, status, milliseconds, ...refused }, 'answered a request');
    });
    done();
  });
}

/** What the log may know of a refusal: names that the catalogues give, and no text of anybody. */
function refusalOf(request: FastifyRequest, problem: Problem | undefined): object {
  if (problem === undefined) return {};
  const rules = rulesOf(problem).map(({ name }) => name);
  const about = Object.entries(request.params ?? {}).filter(([, value]) => isReference(value));
  return {
    problem: problem.problem,
    ...(rules.length > 0 && { rules }),
    ...(about.length > 0 && { about: Object.fromEntries(about) }),
  };
}

/** Whether a part of an address is an id or a number; anything else there may be what was typed. */
const isReference = (part: unknown): boolean =>
  typeof part === 'string' && (UUID.test(part) || /^\d{1,6}$/.test(part));
