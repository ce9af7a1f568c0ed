import type { FastifyInstance } from 'fastify';
import { Problem } from './problem';
import { sendProblem } from './problem-answer';

/**
 * Answers 405 with `Allow`, and not 404, where an address is known but not with that method
 * (RFC 9110, 15.5.6). To be called before routes are registered.
 */
export function refuseWrongMethods(fastify: FastifyInstance): void {
  const routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  fastify.addHook('onRoute', ({ url, method }) => {
    routes.push({ pattern: patternOf(url), methods: [method].flat() });
  });

  // After the headers of every answer are set, and before a body is read.
  fastify.addHook('preParsing', (request, reply, _payload, done) => {
    if (!request.is404) {
      done();
      return;
    }
    const path = request.url.split('?', 1)[0] ?? '';
    const offered = routes
      .filter(({ pattern }) => pattern.test(path))
      .flatMap(({ methods }) => methods);
    if (offered.length === 0) {
      done();
      return;
    }
    const headers = { Allow: [...new Set(offered)].sort().join(', ') };
    sendProblem(request, reply, new Problem('method-not-allowed', {}, { headers }));
  });
}

/** Route parameters fill one segment each; a star fills whatever is left. */
function patternOf(url: string): RegExp {
  const source = url
    .split('/')
    .map((segment) => {
      if (segment.startsWith(':')) return '[^/]+';
      return segment === '*' ? '.*' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('/');
  return new RegExp(`^${source}$`);
}
